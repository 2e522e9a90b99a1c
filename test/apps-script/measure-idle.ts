/** Prints what an execution costs in real time. Run: npx tsx test/apps-script/measure-idle.ts */
import { closeOffices, MORNING, openOffice } from './office';

const SWEEP = `
  function empty() {}
  function sweep() {
    var lock = LockService.getDocumentLock(); lock.tryLock(1000);
    var store = PropertiesService.getScriptProperties(); store.getProperty('a'); store.getProperty('b');
    var cache = CacheService.getScriptCache(); cache.get('x'); cache.put('x', 'y', 60);
    for (var i = 0; i < 2; i++) {
      UrlFetchApp.fetchAll([{ url: 'https://sheets.googleapis.com/v4/spreadsheets/x', method: 'post', payload: '{}', muteHttpExceptions: true }])[0].getContentText();
    }
    ScriptApp.getProjectTriggers(); lock.releaseLock();
  }`;

async function measure(name: string, times: number, run: (turn: number) => Promise<unknown>): Promise<void> {
  await run(0);
  const from = performance.now();
  for (let turn = 1; turn <= times; turn += 1) await run(turn);
  console.log(`${name}: ${((performance.now() - from) / times).toFixed(2)} ms`);
}

async function main(): Promise<void> {
  const office = openOffice(SWEEP);
  const at = (turn: number) => MORNING + turn * 3_600_000;
  await measure('empty execution', 1000, (turn) => office.run('empty', { kind: 'trigger', at: at(turn) }));
  await measure('idle sweep of 10 calls', 1000, (turn) =>
    office.run('sweep', { kind: 'trigger', at: at(turn) }),
  );
  await measure('killed execution', 100, () => {
    office.executions.faults.add({ call: '*', after: 4, how: 'kill-after' });
    return office.run('sweep');
  });
  await closeOffices();
}

void main();
