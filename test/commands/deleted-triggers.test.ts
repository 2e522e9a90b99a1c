import { type Office, small } from '../office/office';
import { builtBundle } from '../once/built-bundle';

const HOUR = 3_600_000;
const MORNING = Date.UTC(2027, 3, 1, 1);
/** What a person does on the page of triggers, in the script's own project. */
const BY_HAND = `
function listTriggers() { return ScriptApp.getProjectTriggers().map((one) => one.getHandlerFunction() + ' ' + one.getUniqueId()); }
function deleteTriggers(name) {
  ScriptApp.getProjectTriggers().filter((one) => one.getHandlerFunction() === name).forEach((one) => ScriptApp.deleteTrigger(one));
}
function forgetAddresses() { PropertiesService.getUserProperties().deleteAllProperties(); }
function keptAddresses() { return Object.values(PropertiesService.getUserProperties().getProperties()); }
function forgetProperties() { PropertiesService.getScriptProperties().deleteAllProperties(); }`;

let office: Office;
beforeAll(async () => {
  const bundle = builtBundle();
  office = await small(MORNING, { ...bundle, code: bundle.code + BY_HAND });
  await office.run('openRound', { roundId: '2570-06' });
  await office.workspace.setClock(MORNING + 2 * HOUR);
});
afterAll(() => office.close());

async function handlers(of: Office): Promise<readonly string[]> {
  return (await of.workspace.state()).triggers.map((trigger) => trigger.function).sort();
}

async function sweepOf(of: Office) {
  return ((await of.call('overview')).result as { readonly sweep: unknown }).sweep;
}

async function laid(of: Office): Promise<number> {
  return (await of.grid('บันทึก')).filter((line) => line.includes('วางทริกเกอร์ที่หายไป')).length;
}

describe('a trigger that somebody deleted', () => {
  it('is laid again by the next morning’s sweep, if it is the one that answers ticks', async () => {
    const copy = await office.fork();
    await copy.run('deleteTriggers', 'onRegisterEdit');
    await copy.workspace.setClock(copy.workspace.clock() + HOUR);
    expect(await handlers(copy)).toEqual(['sweep']);
    await copy.workspace.setClock(copy.workspace.clock() + 24 * HOUR, 'skip');
    expect(await handlers(copy)).toEqual(['onRegisterEdit', 'sweep']);
    expect(await laid(copy)).toBe(1);
    await copy.close();
  });

  it('is laid again by a sweep by hand', async () => {
    const copy = await office.fork();
    await copy.run('deleteTriggers', 'onRegisterEdit');
    expect(await copy.run('sweep', undefined)).toEqual({ worked: true, failed: [] });
    expect(await handlers(copy)).toEqual(['onRegisterEdit', 'sweep']);
    await copy.close();
  });

  it('is laid again by an answered tick, if it is the hourly one and has been missed for three hours', async () => {
    const copy = await office.fork();
    await copy.run('deleteTriggers', 'sweep');
    const tick = async (row: number) => {
      const [headers = []] = await copy.grid('รายงานผล');
      const column = String.fromCharCode(65 + headers.indexOf('ส่งรายงาน'));
      const range = `'รายงานผล'!${column}${row}`;
      expect(await copy.workspace.edit({ as: copy.host, range, values: [['TRUE']] })).toBeUndefined();
    };
    await tick(2);
    expect(await handlers(copy)).toEqual(['onRegisterEdit']);
    await copy.workspace.setClock(copy.workspace.clock() + 4 * HOUR);
    await tick(2);
    expect(await handlers(copy)).toEqual(['onRegisterEdit', 'sweep']);
    expect(await laid(copy)).toBe(1);
    await copy.close();
  });

  it('is nobody’s to lay who does not hold the triggers', async () => {
    const copy = await office.fork();
    await copy.run('takeOverTriggers', undefined, 'cohost@small.example');
    await copy.run('deleteTriggers', 'sweep', 'cohost@small.example');
    await copy.run('sweep', undefined);
    expect((await copy.workspace.state()).triggers.filter(({ as }) => as !== copy.host)).toHaveLength(1);
    await copy.close();
  });
});

describe('triggers that Google has switched off', () => {
  it('are new where it is the doorbell, once sweeps answer ticks and none has rung for two days', async () => {
    const copy = await office.fork();
    const { faults } = copy.workspace;
    const doorbell = async () =>
      (await copy.workspace.state()).triggers
        .filter((one) => one.function === 'onRegisterEdit')
        .map(({ id }) => id);
    const tick = async () => {
      const [headers = []] = await copy.grid('รายงานผล');
      const range = `'รายงานผล'!${String.fromCharCode(65 + headers.indexOf('ส่งรายงาน'))}2`;
      expect(await copy.workspace.edit({ as: copy.host, range, values: [['TRUE']] })).toBeUndefined();
    };
    const hours = (count: number) => copy.workspace.setClock(copy.workspace.clock() + count * HOUR, 'skip');
    const first = await doorbell();
    await tick();
    faults.add({ call: '*', after: 1, how: 'kill-before', times: 1_000_000, function: 'onRegisterEdit' });
    await tick();
    await hours(1);
    expect(await doorbell()).toEqual(first);
    await hours(48);
    await tick();
    await hours(1);
    const second = await doorbell();
    expect([second.length, second[0] === first[0]]).toEqual([1, false]);
    await tick();
    await hours(1);
    expect(await doorbell()).toEqual(second);
    faults.clear();
    const told = (await copy.grid('บันทึก')).filter((line) => line.includes('วางทริกเกอร์ตอบการติ๊กใหม่'));
    expect(told).toHaveLength(1);
    await copy.close();
  });

  it('stay in the list: who takes over once they have been silent for three hours has new ones', async () => {
    const copy = await office.fork();
    const own = async () => (await copy.run('listTriggers', undefined)) as readonly string[];
    const before = await own();
    await copy.run('takeOverTriggers', undefined);
    expect(await own()).toEqual(before);
    copy.workspace.faults.add({ call: '*', after: 1, how: 'kill-before', times: 1000 });
    await copy.workspace.setClock(copy.workspace.clock() + 5 * HOUR);
    copy.workspace.faults.clear();
    await copy.run('takeOverTriggers', undefined);
    expect(await handlers(copy)).toEqual(['onRegisterEdit', 'sweep']);
    expect((await own()).filter((one) => before.includes(one))).toEqual([]);
    await copy.close();
  });
});

describe('the address of the hourly trigger', () => {
  it('is kept anew by the next sweep that looks after triggers, where it was lost', async () => {
    const copy = await office.fork();
    await copy.run('forgetAddresses', undefined);
    await copy.run('sweep', undefined);
    expect(await copy.run('keptAddresses', undefined)).toEqual([copy.workspace.spreadsheetId]);
    await copy.close();
  });
});

describe('script properties that are lost', () => {
  it('raise no alarm as long as the register knows of a sweep within seven hours', async () => {
    const copy = await office.fork();
    await copy.workspace.setClock(copy.workspace.clock() + 4 * HOUR);
    await copy.run('deleteTriggers', 'sweep');
    await copy.run('forgetProperties', undefined);
    expect(await sweepOf(copy)).toMatchObject({ silent: false });
    await copy.workspace.setClock(copy.workspace.clock() + 8 * HOUR);
    expect(await sweepOf(copy)).toMatchObject({ silent: true });
    await copy.close();
  });
});
