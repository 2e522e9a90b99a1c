import { closeOffices, HOST, MORNING, openOffice } from './office';

afterAll(closeOffices);

describe('an execution', () => {
  it('starts in a fresh context every time', async () => {
    const office = openOffice('var count = 0; function next() { count += 1; return count; }');
    expect(await office.value('next')).toBe(1);
    expect(await office.value('next')).toBe(1);
  });

  it('sees ECMAScript and Apps Script, and nothing of Node, browsers or other engines', async () => {
    const office = openOffice('function globals() { return Object.getOwnPropertyNames(globalThis).sort(); }');
    const names = (await office.value('globals')) as string[];
    const absent =
      'process Buffer require module setTimeout setInterval queueMicrotask fetch URL URLSearchParams TextEncoder atob btoa structuredClone crypto performance WebAssembly SharedArrayBuffer window document'.split(
        ' ',
      );
    expect(names.filter((name) => absent.includes(name))).toEqual([]);
    const services =
      'SpreadsheetApp HtmlService ScriptApp PropertiesService CacheService LockService MailApp Session Utilities UrlFetchApp CardService console Logger'.split(
        ' ',
      );
    expect(services.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('hands out objects of its own realm', async () => {
    const office = openOffice(`function realm() {
      var error; try { SpreadsheetApp.nothing(); } catch (e) { error = e; }
      return [Utilities.base64Decode('AA==') instanceof Array, error instanceof Error, new Date() instanceof Date,
        JSON.parse('[]') instanceof Array, error.name, error.message];
    }`);
    const notOffered = 'not available in the local workspace: SpreadsheetApp.nothing';
    expect(await office.value('realm')).toEqual([true, true, true, true, 'Exception', notOffered]);
  });

  it('knows its person', async () => {
    const office = openOffice(`function who() {
      return [Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail(), ScriptApp.getOAuthToken()];
    }`);
    const end = await office.run('who', { activeUser: '' });
    expect(end).toMatchObject({ ok: true, result: [HOST, '', HOST] });
  });

  it('reports what a script threw, with its place', async () => {
    const office = openOffice('function fail() {\n  throw new TypeError("weights");\n}');
    const end = await office.run('fail');
    expect(end).toMatchObject({
      ok: false,
      ended: 'threw',
      error: { name: 'TypeError', message: 'weights' },
    });
    expect(end.ok ? '' : end.error.stack).toContain('Code.js:2');
  });

  it('keeps console lines in order with their levels', async () => {
    const office = openOffice(
      'function say() { console.log("a %s", 1); Utilities.sleep(5); console.error({ b: 2 }); Logger.log("c"); }',
    );
    const end = await office.run('say');
    expect(end.console.map(({ level, text, at }) => [level, text, at - MORNING])).toEqual([
      ['log', 'a 1', 0],
      ['error', '{"b":2}', 5],
      ['info', 'c', 5],
    ]);
  });

  it('settles promises before it ends', async () => {
    const office = openOffice(
      'async function later() { await null; PropertiesService.getScriptProperties().setProperty("k", "v"); }',
    );
    await office.run('later', { kind: 'menu' });
    expect(office.executions.checkpoint()).toMatchObject({
      stores: new Map([['script', new Map([['k', 'v']])]]),
    });
  });

  it('fails when its bundle fails to load', async () => {
    const office = openOffice('function never() {} throw new Error("at load");');
    expect(await office.run('never')).toMatchObject({ ok: false, error: { message: 'at load' } });
  });
});

describe('executions of several projects in one process', () => {
  it('each run the code and the pages of their own', async () => {
    const offices = ['หนึ่ง', 'สอง', 'สาม'].map((name) =>
      openOffice(
        `function told() { return ['${name}', HtmlService.createHtmlOutputFromFile('page').getContent()]; }`,
        { html: { page: `<p>${name}</p>` } },
      ),
    );
    for (const turn of [0, 1, 2, 1, 0, 0, 2]) {
      const name = ['หนึ่ง', 'สอง', 'สาม'][turn];
      expect(await offices[turn]?.value('told')).toEqual([name, `<p>${name}</p>`]);
    }
    const together = await Promise.all(offices.map((office) => office.value('told')));
    expect(together.map((told) => (told as string[])[0])).toEqual(['หนึ่ง', 'สอง', 'สาม']);
  });

  it('a short one after a long one, and the long one again', async () => {
    const filler = '// ภาระงาน\n'.repeat(2000);
    const long = openOffice(`${filler}function told() { return 'long'; }`);
    const short = openOffice("function told() { return 'short'; }");
    for (const office of [long, short, long])
      expect(await office.value('told')).toBe(office === long ? 'long' : 'short');
  });
});

describe('the virtual clock of an execution', () => {
  it('starts at the given moment and moves with service calls and sleep only', async () => {
    const office = openOffice(`function times() {
      var first = Date.now(); Utilities.sleep(1500); var second = new Date().getTime();
      UrlFetchApp.fetch('https://sheets.googleapis.com/v4/spreadsheets/x'); return [first, second, Date.now()];
    }`);
    expect(await office.value('times')).toEqual([MORNING, MORNING + 1500, MORNING + 1600]);
  });

  it('lets a loop that waits for a moment reach it', async () => {
    const office = openOffice(
      'function wait() { var end = Date.now() + 50; while (Date.now() < end) {} return Date.now() - end; }',
    );
    expect(await office.value('wait')).toBe(0);
  });

  it('shows local fields and texts of the manifest zone', async () => {
    const office = openOffice(`function local() {
      var d = new Date(2026, 9, 1, 8, 5);
      return [d.getTime(), d.getHours(), d.getTimezoneOffset(), String(d), new Date('2026-10-01T08:05:00').getTime(),
        new Date('2026-10-01').getTime(), new Date(new Date(2027, 0, 31).setMonth(1)).toISOString()];
    }`);
    const at = Date.UTC(2026, 9, 1, 1, 5);
    const text = 'Thu Oct 01 2026 08:05:00 GMT+0700';
    expect(await office.value('local')).toEqual([
      at,
      8,
      -420,
      text,
      at,
      Date.UTC(2026, 9, 1),
      '2027-03-02T17:00:00.000Z',
    ]);
  });

  it('draws the same random numbers in the same workspace, others in the next execution', async () => {
    const code = 'function draw() { return [Math.random(), Utilities.getUuid()]; }';
    const [one, other] = [openOffice(code), openOffice(code)];
    const first = await one.value('draw');
    expect(await other.value('draw')).toEqual(first);
    expect(await one.value('draw')).not.toEqual(first);
  });
});

describe('the time limit', () => {
  it('kills after six minutes, inside try, catch and finally', async () => {
    const office = openOffice(`function forever() {
      while (true) { try { Utilities.sleep(60000); } catch (e) { Utilities.sleep(1); } finally {
        PropertiesService.getScriptProperties().setProperty('last', String(Date.now()));
      } }
    }`);
    const end = await office.run('forever');
    expect(end).toMatchObject({
      ok: false,
      ended: 'timed-out',
      virtualMs: 360_000,
      error: { message: 'Exceeded maximum execution time' },
    });
  });

  it('kills a loop that only looks at the clock', async () => {
    const office = openOffice('function spin() { for (;;) { try { new Date(); } catch (e) {} } }');
    expect(await office.run('spin', { kind: 'simple-trigger' })).toMatchObject({
      ended: 'timed-out',
      virtualMs: 30_000,
    });
  });

  it('kills a loop that does nothing, and the next execution runs', async () => {
    const office = openOffice('function hang() { for (;;) {} } function fine() { return 1; }', {
      hungAfterMs: 400,
    });
    expect(await office.run('hang')).toMatchObject({ ok: false, ended: 'timed-out' });
    expect(await office.value('fine')).toBe(1);
  });

  it('is not waited for when the workspace closes', async () => {
    const office = openOffice('function hang() { for (;;) {} }');
    const hanging = office.run('hang');
    await office.executions.close();
    expect(await hanging).toMatchObject({
      ok: false,
      ended: 'killed',
      error: { message: 'The workspace was closed' },
    });
  });

  it('gives 30 seconds to simple triggers and cards, and 6 minutes to the others', async () => {
    const office = openOffice('function nap() { Utilities.sleep(40000); }');
    for (const kind of ['simple-trigger', 'card'] as const) {
      expect(await office.run('nap', { kind })).toMatchObject({ ok: false, ended: 'timed-out' });
    }
    for (const kind of ['menu', 'sidebar-call', 'trigger'] as const) {
      expect(await office.run('nap', { kind })).toMatchObject({ ok: true, virtualMs: 40_000 });
    }
  });
});

describe('a call from the page', () => {
  it.each([
    ['a date', 'new Date(0)'],
    ['a function', 'function () {}'],
    ['a date inside', '{ rows: [{ at: new Date(0) }] }'],
    ['a map', 'new Map()'],
    ['an error', 'new Error("x")'],
    ['a service object', 'SpreadsheetApp.getActiveSpreadsheet()'],
    ['a promise', 'Promise.resolve(1)'],
  ])('fails when the result is %s', async (_kind, expression) => {
    const office = openOffice(`function give() { return ${expression}; }`);
    const message = 'The script completed but the returned value is not a supported return type.';
    expect(await office.run('give')).toMatchObject({ ok: false, error: { message } });
  });

  it('copies plain results and gives null for none', async () => {
    const office = openOffice(
      'function echo(x) { return x; } function nothing() {} function holes() { return [undefined, { a: undefined, b: NaN }]; }',
    );
    const rows = { text: 'ก', list: [1, null, true], nested: { a: -0.5 } };
    expect(await office.value('echo', rows)).toEqual(rows);
    expect(await office.value('nothing')).toBeNull();
    expect(await office.value('holes')).toEqual([null, { b: null }]);
  });

  it('refuses private names, names that are no function of the bundle, and services', async () => {
    const office = openOffice('function secret_() { return 1; } var plain = 3;');
    for (const name of ['secret_', 'plain', 'absent', 'parseInt', 'toString', 'SpreadsheetApp']) {
      expect(await office.run(name)).toMatchObject({
        ok: false,
        ended: 'refused',
        error: { message: `Script function not found: ${name}` },
      });
    }
  });

  it('starts when it has travelled, and has its whole time then', async () => {
    const office = openOffice('function when() { return Date.now(); }', { latency: () => 900 });
    expect(await office.run('when')).toMatchObject({
      result: MORNING + 900,
      startedAt: MORNING + 900,
      virtualMs: 1,
    });
    expect(await office.run('when', { kind: 'menu' })).toMatchObject({ result: MORNING, startedAt: MORNING });
  });

  it('refuses arguments that the page cannot send', async () => {
    const office = openOffice('function echo(x) { return x; }');
    const end = await office.run('echo', { args: [1, { when: new Date(0) }] });
    expect(end).toMatchObject({
      ok: false,
      error: { message: 'Failed due to illegal value in property: 1' },
    });
  });

  it('runs at most 30 at once for one person', async () => {
    const office = openOffice('function nap() { Utilities.sleep(10); }');
    const ends = await Promise.all(Array.from({ length: 31 }, () => office.run('nap')));
    expect(ends.filter((end) => end.ok)).toHaveLength(30);
    expect(ends[30]).toMatchObject({
      error: { message: 'There are too many scripts running simultaneously for this Google user account.' },
    });
  });
});
