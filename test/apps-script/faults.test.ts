import { serverError, tooManyRequests, userRateLimitExceeded } from '../../local/apps-script/faults';
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

function begun(office: ReturnType<typeof openOffice>): string[] {
  return office.entries.flatMap(({ payload }) => Object.keys((payload as { set?: object }).set ?? {}));
}

describe('a planned fault', () => {
  it('kills before the call takes effect', async () => {
    const office = openOffice(CODE);
    expect(await office.run('work', { faults: [{ call: 1, mode: 'before' }] })).toMatchObject({
      ok: false,
      ended: 'killed',
    });
    expect(begun(office)).toEqual([]);
  });

  it('kills after the call has taken effect, without catch or finally', async () => {
    const office = openOffice(CODE);
    const end = await office.run('work', { faults: [{ call: 2, mode: 'after' }] });
    expect(end).toMatchObject({ ok: false, ended: 'killed' });
    expect(end.calls.map(({ name, fault }) => [name, fault])).toEqual([
      ['Properties.setProperty', undefined],
      ['UrlFetchApp.fetchAll', 'after'],
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
    const end = await office.run('stubborn', { faults: [{ call: 3, mode: 'before' }] });
    expect(end).toMatchObject({
      ok: false,
      ended: 'killed',
      calls: [{ call: 1 }, { call: 2 }, { call: 3, fault: 'before' }],
    });
    expect(await office.value('fine')).toEqual(['try0', 'try1']);
    expect(office.asked).toEqual([]);
  });

  it('kills when some requests of a fetchAll have taken effect', async () => {
    const office = openOffice(CODE);
    const end = await office.run('work', { faults: [{ call: 2, mode: 'partial', requests: 2 }] });
    expect(end).toMatchObject({ ok: false, ended: 'killed' });
    expect(office.asked.map(({ request }) => request.path.slice(-1))).toEqual(['a', 'b']);
    expect(begun(office)).toEqual(['begun']);
  });

  it('loses an answer, and the script goes on', async () => {
    const office = openOffice(CODE);
    const end = await office.run('work', { faults: [{ call: 2, mode: 'lost' }] });
    expect(end).toMatchObject({ ok: true, result: `Exception: Address unavailable: ${SHEETS}a` });
    expect(office.asked).toHaveLength(3);
    expect(begun(office)).toEqual(['begun', 'finally']);
  });

  it('loses the answer of another service', async () => {
    const office = openOffice(CODE);
    const end = await office.run('work', { faults: [{ call: 1, mode: 'lost' }] });
    expect(end).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('a server error occurred') },
    });
    expect(begun(office)).toEqual(['begun']);
  });

  it('answers one request in Google’s stead, done or not', async () => {
    const office = openOffice(CODE);
    const faults = [tooManyRequests(2, 0, 7), serverError(2, 503, true, 1), userRateLimitExceeded(2, 2)];
    const end = await office.run('work', { faults });
    expect(end).toMatchObject({
      ok: true,
      result: [
        [429, '7'],
        [503, null],
        [403, null],
      ],
    });
    expect(office.asked.map(({ request }) => request.path.slice(-1))).toEqual(['b']);
  });

  it('reaches a trigger through the workspace', async () => {
    const office = openOffice(
      `${CODE} function install() { ScriptApp.newTrigger('work').timeBased().everyHours(1).create(); }`,
      {
        faults: ({ function: called }) => (called === 'work' ? [{ call: 1, mode: 'before' }] : undefined),
      },
    );
    await office.value('install');
    const due = office.executions.nextDue() ?? 0;
    expect(await office.executions.fireDue(due)).toMatchObject([
      { function: 'work', ended: 'killed', startedAt: due },
    ]);
  });
});
