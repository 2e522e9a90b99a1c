import { createAppsScriptState } from '../../local/apps-script/apps-script-state';
import { closeOffices, HOST, MORNING, openOffice } from './office';

afterAll(closeOffices);

const HOUR = 3_600_000;
const INSTALL = `
  function install(plan) {
    var t = ScriptApp.newTrigger(plan.run || 'tick').timeBased();
    Object.keys(plan).forEach(function (k) { if (k !== 'run') t = t[k](k === 'onWeekDay' ? ScriptApp.WeekDay[plan[k]] : plan[k]); });
    return t.create().getUniqueId();
  }
  function installEdit() { ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit().create(); }
  function list() {
    return ScriptApp.getProjectTriggers().map(function (t) {
      return [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource()), t.getTriggerSourceId(), t.getEventType() === ScriptApp.EventType.CLOCK];
    });
  }
  function clear() { ScriptApp.getProjectTriggers().forEach(function (t) { ScriptApp.deleteTrigger(t); }); }
  function tick(e) { console.log(Session.getEffectiveUser().getEmail() + ' ' + e.triggerUid + ' ' + e.hour + ':' + e.minute + ' ' + e.timezone); }
  function edited(e) {
    console.log([e.user.getEmail(), Session.getEffectiveUser().getEmail(), e.range.getA1Notation(), e.range.getSheet().getName(), e.value, e.oldValue].join(' '));
  }`;

describe('clock triggers', () => {
  it('fire each at its time, in order, as their creators', async () => {
    const office = openOffice(INSTALL);
    const uid = await office.value('install', { everyHours: 1, nearMinute: 30 });
    await office.run('install', { as: 'co@office.example', args: [{ everyHours: 2, nearMinute: 45 }] });
    const ends = await office.executions.fireDue(MORNING + 3 * HOUR);
    expect(ends.map((end) => [end.as, (end.startedAt - MORNING) / 60_000])).toEqual([
      [HOST, 30],
      ['co@office.example', 45],
      [HOST, 90],
      [HOST, 150],
      ['co@office.example', 165],
    ]);
    expect(ends[0]?.console[0]?.text).toBe(`${HOST} ${String(uid)} 1:30 UTC`);
    expect(await office.executions.fireDue(MORNING + 3 * HOUR)).toEqual([]);
  });

  it('that fall due together run simultaneously', async () => {
    const office = openOffice(
      `${INSTALL} function locked() { return void LockService.getScriptLock().waitLock(60000) || Utilities.sleep(1000); }`,
    );
    for (const as of ['a@office.example', 'b@office.example']) {
      await office.run('install', { as, args: [{ run: 'locked', everyHours: 1, nearMinute: 0 }] });
    }
    const ends = await office.executions.fireDue(MORNING + HOUR);
    expect(ends.map((end) => [end.startedAt - MORNING, end.virtualMs])).toEqual([
      [HOUR, 1100],
      [HOUR, 2200],
    ]);
  });

  it('wait for those before them and never start before the clock', async () => {
    const office = openOffice(`${INSTALL} function long() { Utilities.sleep(200000); }`);
    await office.value('install', { run: 'long', everyMinutes: 1 });
    const ends = await office.executions.fireDue(MORNING + 200_000, undefined, MORNING + 70_000);
    expect(ends.map((end) => end.startedAt - MORNING)).toEqual([70_000, 270_000, 470_000]);
  });

  it.each([
    [{ everyDays: 1, atHour: 6, nearMinute: 15 }, ['2026-10-02T06:15', '2026-10-03T06:15']],
    [
      { everyWeeks: 1, onWeekDay: 'MONDAY', atHour: 9, nearMinute: 0 },
      ['2026-10-05T09:00', '2026-10-12T09:00'],
    ],
    [{ onMonthDay: 31, atHour: 0, nearMinute: 5 }, ['2026-10-31T00:05', '2026-12-31T00:05']],
    [{ everyHours: 12, nearMinute: 0 }, ['2026-10-01T09:00', '2026-10-01T21:00']],
    [{ after: 90_000 }, ['2026-10-01T08:01']],
  ])('keep the schedule %j in the manifest zone', async (plan, times) => {
    const office = openOffice(INSTALL);
    await office.value('install', plan);
    const ends = await office.executions.fireDue(MORNING + 100 * 24 * HOUR);
    const local = ends.map((end) => new Date(end.startedAt + 7 * HOUR).toISOString().slice(0, 16));
    expect(local.slice(0, times.length)).toEqual(times);
    if (times.length === 1) expect(local).toHaveLength(1);
  });

  it('refuse intervals that Google does not offer', async () => {
    const office = openOffice(INSTALL);
    await expect(office.value('install', { everyHours: 3 })).rejects.toThrow(
      'It must be one of 1, 2, 4, 6, 8 or 12.',
    );
    await expect(office.value('install', { everyMinutes: 2 })).rejects.toThrow(
      'It must be one of 1, 5, 10, 15 or 30.',
    );
  });

  it('do not fire when the day’s running time is used up', async () => {
    const office = openOffice(INSTALL, { quotas: { take: (quota) => quota !== 'trigger-runtime-ms' } });
    await office.value('install', { everyHours: 1 });
    const ends = await office.executions.fireDue(MORNING + HOUR);
    expect(ends).toMatchObject([
      { ok: false, error: { message: 'Service using too much computer time for one day' } },
    ]);
  });
});

describe('triggers', () => {
  it('are seen and deleted only by who made them', async () => {
    const office = openOffice(INSTALL);
    await office.value('install', { everyHours: 1 });
    await office.value('installEdit');
    expect(await office.run('list', { as: 'other@office.example' })).toMatchObject({ result: [] });
    await office.run('clear', { as: 'other@office.example' });
    expect(await office.value('list')).toEqual([
      ['tick', 'CLOCK', 'CLOCK', null, true],
      ['edited', 'ON_EDIT', 'SPREADSHEETS', 'sheet-1', false],
    ]);
    await office.value('clear');
    expect(office.executions.triggers()).toEqual([]);
  });

  it('are at most twenty a person', async () => {
    const office = openOffice(INSTALL);
    for (let made = 0; made < 20; made += 1) await office.value('install', { everyHours: 1 });
    await expect(office.value('install', { everyHours: 1 })).rejects.toThrow(
      'This script has too many triggers.',
    );
    expect(
      await office.run('install', { as: 'other@office.example', args: [{ everyHours: 1 }] }),
    ).toMatchObject({ ok: true });
  });

  it('of an add-on are one of each type, hourly at most, and know no Sheet by the clock', async () => {
    const office = openOffice(
      `${INSTALL} function where() {
        console.log([SpreadsheetApp.getActiveSpreadsheet(), LockService.getDocumentLock(), CacheService.getDocumentCache(), PropertiesService.getDocumentProperties()].map(String).join());
        return 'kept in the record';
      }`,
      { installation: 'add-on' },
    );
    await expect(office.value('install', { everyMinutes: 30 })).rejects.toThrow('more than once per hour');
    await office.value('install', { run: 'where', everyHours: 1 });
    await office.value('installEdit');
    await expect(office.value('install', { everyHours: 1 })).rejects.toThrow(
      'The add-on has created too many time-based triggers',
    );
    await expect(office.value('installEdit')).rejects.toThrow(
      'The add-on has created too many edit triggers',
    );
    const [end] = await office.executions.fireDue(MORNING + HOUR);
    expect(end?.console[0]?.text).toBe('null,null,null,null');
    expect(end).toMatchObject({ ok: true, result: 'kept in the record' });
  });

  it('of edits run as their creator, with the edit and its person', async () => {
    const office = openOffice(`${INSTALL}\n function onEdit(e) { console.log('simple ' + e.value); }`);
    await office.value('installEdit');
    const edit = {
      spreadsheetId: 'sheet-1',
      range: { sheetId: 9, row: 5, column: 28, rows: 1, columns: 1 },
      value: '82.5',
      oldValue: '80',
    };
    const ends = await office.executions.fireEdit({ as: 'owner@office.example', ...edit }, MORNING);
    expect(ends.map((end) => [end.kind, end.as, end.console[0]?.text])).toEqual([
      ['trigger', HOST, `owner@office.example ${HOST} AB5 รายงานผล 82.5 80`],
      ['simple-trigger', 'owner@office.example', 'simple 82.5'],
    ]);
    expect(
      await office.executions.fireEdit({ as: HOST, ...edit, spreadsheetId: 'another' }, MORNING),
    ).toMatchObject([{ function: 'onEdit' }]);
  });

  it('and properties are the same when the journal is replayed, and when a checkpoint is restored', async () => {
    const office = openOffice(`${INSTALL} function store() {
      var p = PropertiesService.getUserProperties(); p.setProperties({ a: '1', b: '2' }); p.deleteProperty('a'); Utilities.getUuid();
      PropertiesService.getScriptProperties().setProperties({ x: 'ก' }, true);
    }`);
    await office.value('install', { everyHours: 1 });
    await office.value('store');
    await office.executions.fireDue(MORNING + 5 * HOUR);
    const journal = { append: () => {}, sync: () => {}, putBlob: () => '', getBlob: () => new Uint8Array() };
    const [replayed, restored] = [createAppsScriptState(journal), createAppsScriptState(journal)];
    for (const entry of office.entries) replayed.apply(entry.payload);
    restored.restore(office.executions.checkpoint());
    expect(replayed.checkpoint()).toEqual(office.executions.checkpoint());
    expect(restored.triggers()).toEqual(office.executions.triggers());
    expect(restored.drawSeed()).toBe(replayed.drawSeed());
  });
});

describe('who edits', () => {
  const WHO = `function installEdit() { ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit().create(); }
  function edited(e) { console.log([e.user.getEmail(), Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()].join('|')); }`;
  const edit = {
    as: 'p1@office.example',
    spreadsheetId: 'sheet-1',
    range: { sheetId: 9, row: 2, column: 1, rows: 1, columns: 1 },
  };

  it.each([
    [true, `p1@office.example|p1@office.example|${HOST}`],
    [false, `||${HOST}`],
  ])('is told to the trigger of somebody else, unless Google hides it (%s)', async (actorsTold, told) => {
    const office = openOffice(WHO, { actorsTold });
    await office.value('installEdit');
    const [end] = await office.executions.fireEdit(edit, MORNING);
    expect(end?.console.map(({ text }) => text)).toEqual([told]);
  });
});
