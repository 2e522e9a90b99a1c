import { type Fault, strikeOf } from '../../local/apps-script/faults';
import { closeOffices, openOffice } from './office';

afterAll(closeOffices);

const SHEETS = 'https://sheets.googleapis.com/v4/spreadsheets/';
const CODE = `function work() {
  var store = PropertiesService.getScriptProperties();
  store.setProperty('begun', 'yes');
  var answers = 'none';
  try {
    answers = UrlFetchApp.fetchAll(['a', 'b', 'c'].map(function (n) { return { url: '${SHEETS}' + n, muteHttpExceptions: true }; }))
      .map(function (r) { return [r.getResponseCode(), r.getHeaders()['Retry-After'] || null]; });
  } catch (e) { answers = e.name + ': ' + e.message; } finally { store.setProperty('finally', 'yes'); }
  return answers;
}`;

type Office = ReturnType<typeof openOffice>;

/** Runs a function that meets this fault: the n-th of all calls. */
function disturbed(office: Office, name: string, after: number, how: string, call = '*') {
  office.executions.faults.add({ call, after, how });
  return office.run(name);
}

function begun(office: Office): string[] {
  return office.entries.flatMap(({ payload }) => Object.keys((payload as { set?: object }).set ?? {}));
}

describe('a planned fault', () => {
  it('kills before the call takes effect', async () => {
    const office = openOffice(CODE);
    expect(await disturbed(office, 'work', 1, 'kill-before')).toMatchObject({
      ok: false,
      ended: 'killed',
    });
    expect(begun(office)).toEqual([]);
  });

  it('kills after the call has taken effect, without catch or finally', async () => {
    const office = openOffice(CODE);
    const end = await disturbed(office, 'work', 4, 'kill-after');
    expect(end).toMatchObject({ ok: false, ended: 'killed' });
    expect(end.calls.map(({ name, fault }) => [name, fault])).toEqual([
      ['Properties.setProperty', undefined],
      ['UrlFetchApp.fetchAll', 'kill-after'],
    ]);
    expect(office.asked).toHaveLength(3);
    expect(begun(office)).toEqual(['begun']);
  });

  it('lets nothing take effect of what a killed script still tries', async () => {
    const office = openOffice(`function stubborn() {
      for (var i = 0; i < 9; i++) { try { PropertiesService.getScriptProperties().setProperty('try' + i, String(Date.now())); } catch (e) {} }
      for (;;) { try { UrlFetchApp.fetch('${SHEETS}a'); } catch (e) { Math.random(); } }
    }
    function fine() { return PropertiesService.getScriptProperties().getKeys(); }`);
    const end = await disturbed(office, 'stubborn', 3, 'kill-before');
    expect(end).toMatchObject({
      ok: false,
      ended: 'killed',
      calls: [{ call: 1 }, { call: 2 }, { call: 3, fault: 'kill-before' }],
    });
    expect(await office.value('fine')).toEqual(['try0', 'try1']);
    expect(office.asked).toEqual([]);
  });

  it('kills when some requests of a fetchAll have taken effect', async () => {
    const office = openOffice(CODE);
    const end = await disturbed(office, 'work', 4, 'kill-before');
    expect(end).toMatchObject({ ok: false, ended: 'killed' });
    expect(office.asked.map(({ request }) => request.path.slice(-1))).toEqual(['a', 'b']);
    expect(begun(office)).toEqual(['begun']);
  });

  it('loses an answer, and the script goes on', async () => {
    const office = openOffice(CODE);
    const end = await disturbed(office, 'work', 2, 'lost-after');
    expect(end).toMatchObject({ ok: true, result: `Exception: Address unavailable: ${SHEETS}a` });
    expect(office.asked).toHaveLength(3);
    expect(begun(office)).toEqual(['begun', 'finally']);
  });

  it('loses the answer of another service', async () => {
    const office = openOffice(CODE);
    const end = await disturbed(office, 'work', 1, 'lost-after');
    expect(end).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('a server error occurred') },
    });
    expect(begun(office)).toEqual(['begun']);
  });

  it('loses a request on its way: the others of its fetchAll take effect', async () => {
    const office = openOffice(CODE);
    const end = await disturbed(office, 'work', 2, 'lost-before', 'sheets.read');
    expect(end).toMatchObject({ ok: true, result: `Exception: Address unavailable: ${SHEETS}b` });
    expect(office.asked.map(({ request }) => request.path.slice(-1))).toEqual(['a', 'c']);
  });

  it('answers single requests in Google’s stead, done or not', async () => {
    const office = openOffice(CODE);
    const { faults } = office.executions;
    faults.add({ call: 'sheets', after: 1, how: '429 retry-after=7' });
    faults.add({ call: 'sheets', after: 1, how: '503 done' });
    faults.add({ call: 'sheets.read', after: 1, how: '403 userRateLimitExceeded' });
    expect(await office.run('work')).toMatchObject({
      ok: true,
      result: [
        [429, '7'],
        [503, null],
        [403, null],
      ],
    });
    expect(office.asked.map(({ request }) => request.path.slice(-1))).toEqual(['b']);
    expect(faults.pending()).toEqual([]);
  });

  it('throws the text that it is given, before anything is sent', async () => {
    const office = openOffice(CODE);
    const text =
      'Service invoked too many times in a short time: urlfetch. Try Utilities.sleep(1000) between calls.';
    const end = await disturbed(office, 'work', 2, `throw ${text}`, 'sheets');
    expect(end).toMatchObject({ ok: true, result: `Exception: ${text}` });
    expect(office.asked).toEqual([]);
  });

  it('makes a status of a service that is no REST call an error', async () => {
    const office = openOffice(CODE);
    expect(await disturbed(office, 'work', 1, '503', 'Properties')).toMatchObject({
      error: { message: expect.stringContaining('a server error occurred') },
    });
    expect(begun(office)).toEqual([]);
  });

  it('lets an answer break off, and a proxy answer with a page', async () => {
    const office = openOffice(`function read() {
      return UrlFetchApp.fetch('${SHEETS}a', { muteHttpExceptions: true }).getContentText();
    }`);
    expect(await disturbed(office, 'read', 1, 'truncated')).toMatchObject({ result: '{"ok"' });
    expect(office.asked).toHaveLength(1);
    expect(await disturbed(office, 'read', 1, '502 html')).toMatchObject({
      result: expect.stringMatching(/^<!DOCTYPE html>.*502/),
    });
  });

  it('never grants a lock', async () => {
    const office = openOffice('function lock() { return LockService.getDocumentLock().tryLock(3000); }');
    const end = await disturbed(office, 'lock', 1, 'not-granted', 'Lock.tryLock');
    expect(end).toMatchObject({ ok: true, result: false, virtualMs: 3000 });
    expect(await office.value('lock')).toBe(true);
  });

  it('comes as often as it is asked for, one after another, and in the function that it names', async () => {
    const office = openOffice(`${CODE} function other() { return work(); }`);
    const { faults } = office.executions;
    faults.add({ call: 'Properties', after: 2, how: 'kill-before', times: 2, function: 'other' });
    await office.run('work');
    const ends = [await office.run('other'), await office.run('other'), await office.run('other')];
    expect(ends.map(({ ok }) => ok)).toEqual([false, false, true]);
  });

  it('tells what is pending, with what is left of it', async () => {
    const office = openOffice(CODE);
    const { faults } = office.executions;
    const fault: Fault = { call: 'drive.convert', after: 57, how: 'kill-after', times: 1 };
    faults.add(fault);
    faults.add({ call: '*', after: 10, how: 'lost-after', times: 2 });
    await office.run('work');
    expect(faults.pending()).toEqual([fault, { call: '*', after: 5, how: 'lost-after', times: 2 }]);
    faults.clear();
    expect(faults.pending()).toEqual([]);
  });

  it('is refused where its words say nothing', () => {
    for (const how of ['', 'kill', 'killed-before', 'throw ', '200', '403 one two', 'lost-after x'])
      expect([how, strikeOf(how)]).toEqual([how, undefined]);
  });

  it('reaches a trigger', async () => {
    const office = openOffice(
      `${CODE} function install() { ScriptApp.newTrigger('work').timeBased().everyHours(1).create(); }`,
    );
    await office.value('install');
    office.executions.faults.add({ call: '*', after: 1, how: 'kill-before', function: 'work' });
    const due = office.executions.nextDue() ?? 0;
    expect(await office.executions.fireDue(due)).toMatchObject([
      { function: 'work', ended: 'killed', startedAt: due },
    ]);
  });
});
