import { closeOffices, HOST, MANIFEST, MORNING, openOffice } from './office';

afterAll(closeOffices);

describe('PropertiesService', () => {
  it('keeps properties of script, person and document apart', async () => {
    const office = openOffice(`function set(v) {
      PropertiesService.getScriptProperties().setProperty('k', v + ' script'); PropertiesService.getUserProperties().setProperty('k', v + ' user');
      PropertiesService.getDocumentProperties().setProperty('k', v + ' document');
    }
    function get() {
      return [PropertiesService.getScriptProperties(), PropertiesService.getUserProperties(), PropertiesService.getDocumentProperties()]
        .map(function (p) { return p.getProperty('k'); });
    }
    function gone() { return PropertiesService.getUserProperties().deleteAllProperties().getProperties(); }`);
    await office.value('set', 'a');
    expect(await office.value('get')).toEqual(['a script', 'a user', 'a document']);
    expect(await office.run('get', { as: 'other@office.example' })).toMatchObject({
      result: ['a script', null, 'a document'],
    });
    expect(await office.value('gone')).toEqual({});
    expect(await office.value('get')).toEqual(['a script', null, 'a document']);
  });

  it('keeps 9 KB a value and 500 KB in all', async () => {
    const office = openOffice(`function put(n, from, count) {
      var p = PropertiesService.getScriptProperties(); for (var i = from; i < from + count; i++) p.setProperty('k' + i, 'x'.repeat(n));
      return p.getKeys().length;
    }`);
    await expect(office.value('put', 9 * 1024 + 1, 0, 1)).rejects.toThrow('Argument too large: value');
    expect(await office.value('put', 9000, 0, 56)).toBe(56);
    await expect(office.value('put', 9000, 56, 1)).rejects.toThrow(
      'You have exceeded the property storage quota.',
    );
  });
});

describe('CacheService', () => {
  const CODE = `function put(v, s) { var c = CacheService.getScriptCache(); if (s) c.put('k', v, s); else c.put('k', v); }
    function get() { return CacheService.getScriptCache().get('k'); }
    function fill() {
      var c = CacheService.getScriptCache(), all = {}; for (var i = 0; i < 1001; i++) all['n' + i] = String(i);
      c.put('first', 'x', 10); c.putAll(all, 60); return Object.keys(c.getAll(['first'].concat(Object.keys(all)))).length;
    }`;

  it('forgets after its time, ten minutes unless told otherwise', async () => {
    const office = openOffice(CODE);
    await office.value('put', 'a', 30);
    expect(await office.run('get', { at: MORNING + 29_000 })).toMatchObject({ result: 'a' });
    expect(await office.run('get', { at: MORNING + 30_001 })).toMatchObject({ result: null });
    await office.value('put', 'b');
    expect(await office.run('get', { at: MORNING + 599_000 })).toMatchObject({ result: 'b' });
    expect(await office.run('get', { at: MORNING + 600_001 })).toMatchObject({ result: null });
  });

  it('keeps six hours, 100 KB a value and a thousand entries at most', async () => {
    const office = openOffice(CODE);
    await expect(office.value('put', 'a', 21_601)).rejects.toThrow('Invalid argument: expirationInSeconds');
    await expect(office.value('put', 'x'.repeat(102_401))).rejects.toThrow('Argument too large: value');
    expect(await office.value('fill')).toBe(900);
  });
});

describe('MailApp', () => {
  const CODE = `function four() {
      MailApp.sendEmail('a@office.example', 'เรื่อง', 'ถึง');
      MailApp.sendEmail({ to: 'a@office.example', cc: 'b@office.example', subject: 's', htmlBody: '<b>x</b>', name: 'รับรอง',
        attachments: [Utilities.newBlob([1, -1], 'text/plain', 'แนบ.txt')] });
      MailApp.sendEmail('a@office.example', 'reply@office.example', 's', 'b');
      MailApp.sendEmail('a@office.example', 's', 'b', { replyTo: 'r@office.example' });
    }
    function to(x) { MailApp.sendEmail(x, 's', 'b'); }
    function long(subject, body, html) {
      MailApp.sendEmail('a@office.example', 'ก'.repeat(subject), 'b'.repeat(body), { htmlBody: 'h'.repeat(html) });
    }
    function left() { return MailApp.getRemainingDailyQuota(); }`;

  it('sends every form of a mail', async () => {
    const office = openOffice(CODE);
    await office.value('four');
    expect(office.mails).toEqual([
      { to: 'a@office.example', subject: 'เรื่อง', body: 'ถึง', attachments: [] },
      {
        to: 'a@office.example',
        cc: 'b@office.example',
        subject: 's',
        body: '',
        htmlBody: '<b>x</b>',
        name: 'รับรอง',
        attachments: [{ name: 'แนบ.txt', contentType: 'text/plain', bytes: new Uint8Array([1, 255]) }],
      },
      { to: 'a@office.example', replyTo: 'reply@office.example', subject: 's', body: 'b', attachments: [] },
      { to: 'a@office.example', replyTo: 'r@office.example', subject: 's', body: 'b', attachments: [] },
    ]);
  });

  it('counts recipients against the day', async () => {
    const office = openOffice(CODE, { mail: { send: () => {}, remaining: () => 1 } });
    expect(await office.value('left')).toBe(1);
    await expect(office.value('to', 'a@x.example, b@x.example')).rejects.toThrow(
      'Service invoked too many times for one day: email.',
    );
    await expect(office.value('to', 'nobody')).rejects.toThrow('Invalid email: nobody');
    await expect(office.value('to', '')).rejects.toThrow('Failed to send email: no recipient');
  });

  it('takes 250 letters of subject, and 200 KB of text and of HTML', async () => {
    const office = openOffice(CODE);
    await office.value('long', 250, 204_800, 204_800);
    await expect(office.value('long', 251, 1, 1)).rejects.toThrow('Argument too large: subject');
    await expect(office.value('long', 1, 204_801, 1)).rejects.toThrow('Limit Exceeded: Email Body Size.');
    await expect(office.value('long', 1, 1, 204_801)).rejects.toThrow('Limit Exceeded: Email Body Size.');
  });
});

describe('the open Sheet and its screens', () => {
  it('names the workbook, its tabs and the selection', async () => {
    const office = openOffice(`function look() {
      var s = SpreadsheetApp.getActiveSpreadsheet();
      return [s.getId(), s.getName(), s.getSpreadsheetLocale(), s.getSpreadsheetTimeZone(), s.getSheets().map(function (t) { return t.getSheetId(); }),
        s.getSheetByName('รายงานผล').getIndex(), s.getSheetByName('ไม่มี'), SpreadsheetApp.getActiveRange().getA1Notation(), s.getActiveSheet().getName()];
    }`);
    const end = await office.run('look', {
      selection: { sheetId: 9, row: 2, column: 27, rows: 3, columns: 2 },
    });
    expect(end).toMatchObject({
      result: ['sheet-1', 'ทะเบียน', 'th_TH', 'Asia/Bangkok', [7, 9], 2, null, 'AA2:AB4', 'รายงานผล'],
    });
  });

  it('cleans a page of what looks like a comment, and gives a file as it stands by its template alone', async () => {
    const office = openOffice(
      `function served() { return HtmlService.createHtmlOutputFromFile('page').getContent(); }
       function raw() { return HtmlService.createTemplateFromFile('page').getRawContent(); }
       function open() { return HtmlService.createHtmlOutput('<script>f("<!--")</scr' + 'ipt>'); }`,
      { html: { page: '<!-- a --><script>f("<!--", "-->")</script>' } },
    );
    expect(await office.value('served')).toBe('<script>f("")</script>');
    expect(await office.value('raw')).toBe('<!-- a --><script>f("<!--", "-->")</script>');
    await expect(office.value('open')).rejects.toThrow('Malformed HTML content: <!--")');
  });

  it('shows sidebars, dialogs and toasts in order', async () => {
    const office = openOffice(
      `function show() {
        var ui = SpreadsheetApp.getUi();
        ui.showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('สร้างข้อตกลง').append('<p>1</p>').appendUntrusted('<2>'));
        ui.showModalDialog(HtmlService.createHtmlOutput('<i></i>').setWidth(400).setHeight(300), 'เลือก');
        SpreadsheetApp.getActive().toast('เสร็จ', 'รับรอง', 3);
        var first = ui.alert('ยืนยัน', 'ทำต่อ?', ui.ButtonSet.YES_NO) === ui.Button.NO;
        var typed = ui.prompt('เลข').getResponseText();
        return [first, typed, ui.alert('ok') === ui.Button.OK];
      }`,
      { html: { sidebar: '<h1>x</h1>' } },
    );
    const end = await office.run('show', { answers: [{ button: 'NO' }, { button: 'OK', text: '2570' }] });
    expect(end).toMatchObject({ ok: true, result: [true, '2570', true] });
    expect(end.screens.slice(0, 4)).toEqual([
      { type: 'sidebar', title: 'สร้างข้อตกลง', html: '<h1>x</h1><p>1</p>&#60;2&#62;', width: 300 },
      { type: 'modal', title: 'เลือก', html: '<i></i>', width: 400, height: 300 },
      { type: 'toast', text: 'เสร็จ', title: 'รับรอง', seconds: 3 },
      { type: 'alert', title: 'ยืนยัน', text: 'ทำต่อ?', answer: { button: 'NO' } },
    ]);
  });

  it('builds the menu without authorization, and nothing else', async () => {
    const office = openOffice(`function onOpen(e) {
      var ui = SpreadsheetApp.getUi();
      ui.createMenu('คำรับรอง').addItem('ตรวจทะเบียน', 'check').addSeparator().addSubMenu(ui.createMenu('รอบ').addItem('เปิด', 'open')).addToUi();
      [function () { return PropertiesService.getScriptProperties(); }, function () { return SpreadsheetApp.getActiveSpreadsheet(); },
        function () { return UrlFetchApp.fetch('https://sheets.googleapis.com/v4/x'); }, function () { return ScriptApp.getOAuthToken(); },
        function () { return LockService.getScriptLock(); }, function () { return Session.getActiveUser().getEmail(); }, function () { return ui.alert('x'); }]
        .forEach(function (f) { try { f(); console.log('done'); } catch (x) { console.log(x.message.split('.')[0]); } });
      console.log(String(e.authMode), e.authMode === ScriptApp.AuthMode.NONE);
    }`);
    const { menus, end } = await office.executions.menu('anyone@office.example', MORNING);
    expect(menus).toEqual([
      {
        caption: 'คำรับรอง',
        entries: [
          { type: 'item', caption: 'ตรวจทะเบียน', functionName: 'check' },
          { type: 'separator' },
          { type: 'menu', caption: 'รอบ', entries: [{ type: 'item', caption: 'เปิด', functionName: 'open' }] },
        ],
      },
    ]);
    expect(end.console.map(({ text }) => text.slice(0, 31))).toEqual([
      ...Array.from({ length: 7 }, () => 'You do not have permission to c'),
      'NONE true',
    ]);
  });

  it('has no user interface in a trigger', async () => {
    const office = openOffice(`function go() { SpreadsheetApp.getUi(); }`);
    const message = 'Cannot call SpreadsheetApp.getUi() from this context.';
    expect(await office.run('go', { kind: 'trigger' })).toMatchObject({ ok: false, error: { message } });
  });

  it('gives a card as JSON', async () => {
    const office = openOffice(`function card() {
      var open = CardService.newTextButton().setText('เปิด').setOpenLink(CardService.newOpenLink().setUrl('https://docs.google.com/x').setOpenAs(CardService.OpenAs.FULL_SIZE));
      return CardService.newCardBuilder().setHeader(CardService.newCardHeader().setTitle('รับรอง')).addSection(CardService.newCardSection()
        .addWidget(CardService.newTextParagraph().setText('รอบ 6')).addWidget(CardService.newDecoratedText().setTopLabel('เกินกำหนด').setText('3'))
        .addWidget(CardService.newButtonSet().addButton(open))).build();
    }`);
    expect(
      await office.run('card', { kind: 'card', event: { type: 'homepage', spreadsheetId: 'sheet-1' } }),
    ).toMatchObject({
      ok: true,
      result: {
        header: { title: 'รับรอง' },
        sections: [
          {
            widgets: [
              { textParagraph: { text: 'รอบ 6' } },
              { decoratedText: { topLabel: 'เกินกำหนด', text: '3' } },
              {
                buttonList: {
                  buttons: [
                    {
                      text: 'เปิด',
                      onClick: { openLink: { url: 'https://docs.google.com/x', openAs: 'FULL_SIZE' } },
                    },
                  ],
                },
              },
            ],
          },
        ],
      },
    });
  });
});

describe('authorization', () => {
  const CODE = `function mail() { MailApp.getRemainingDailyQuota(); }
    function status() { return String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()); }
    function require() { ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL); return true; }`;

  it('refuses a service whose scope the manifest does not name', async () => {
    const office = openOffice(CODE, { manifest: { oauthScopes: [] } });
    await expect(office.value('mail')).rejects.toThrow(
      'Specified permissions are not sufficient to call MailApp.getRemainingDailyQuota. Required permissions: (https://www.googleapis.com/auth/script.send_mail)',
    );
  });

  it('tells when a person has granted only some scopes', async () => {
    const granted = MANIFEST.oauthScopes.filter((scope) => !scope.endsWith('send_mail'));
    const office = openOffice(CODE, {
      grantedScopes: (email) => (email === HOST ? granted : MANIFEST.oauthScopes),
    });
    expect(await office.value('status')).toBe('REQUIRED');
    await expect(office.value('require')).rejects.toThrow(
      'Authorization is required to perform that action.',
    );
    await expect(office.value('mail')).rejects.toThrow('Specified permissions are not sufficient');
    expect(await office.run('status', { as: 'other@office.example' })).toMatchObject({
      result: 'NOT_REQUIRED',
    });
  });

  it('keeps a simple trigger to the open Sheet and its stores', async () => {
    const office = openOffice(`function onEdit() {
      PropertiesService.getScriptProperties().getProperty('x'); SpreadsheetApp.getActiveSpreadsheet().getName(); UrlFetchApp.fetch('https://sheets.googleapis.com/v4/x');
    }`);
    const end = await office.run('onEdit', { kind: 'simple-trigger' });
    expect(end).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('You do not have permission to call UrlFetchApp.fetch') },
    });
    expect(end.calls).toHaveLength(2);
  });
});

describe('Utilities', () => {
  const evaluate = async (expression: string): Promise<unknown> =>
    openOffice(
      `function value() { var U = Utilities, UTF_8 = Utilities.Charset.UTF_8; return ${expression}; }`,
    ).value('value');

  it.each([
    [`U.computeDigest(U.DigestAlgorithm.MD5, 'abc').slice(0, 4)`, [-112, 1, 80, -104]],
    [`U.computeDigest(U.DigestAlgorithm.SHA_256, 'ก', UTF_8).length`, 32],
    [
      `U.computeDigest(U.DigestAlgorithm.SHA_1, 'ก').join() === U.computeDigest(U.DigestAlgorithm.SHA_1, '?').join()`,
      true,
    ],
    [`U.computeHmacSha256Signature('data', 'key').slice(0, 3)`, [80, 49, -2]],
    [`U.base64Encode([-1, -2, 62])`, '//4+'],
    [`U.base64EncodeWebSafe([-1, -2, 62, 0])`, '__4-AA=='],
    [`U.base64Decode('//4+')`, [-1, -2, 62]],
    [`U.base64DecodeWebSafe('__4-')`, [-1, -2, 62]],
    [`U.base64Encode('ก', UTF_8)`, '4LiB'],
    [`U.newBlob(U.base64Decode('4LiB')).getDataAsString()`, 'ก'],
    [
      `U.formatDate(new Date(0), 'Asia/Bangkok', "yyyy-MM-dd'T'HH:mm:ss.SSSXXX")`,
      '1970-01-01T07:00:00.000+07:00',
    ],
    [
      `U.formatDate(new Date(2026, 9, 1, 8, 5), 'Asia/Bangkok', 'd/M/yy h:mm a EEE EEEE MMM MMMM D')`,
      '1/10/26 8:05 AM Thu Thursday Oct October 274',
    ],
    [`U.formatDate(new Date(0), 'GMT+5:30', 'HH:mm z Z')`, '05:30 GMT+05:30 +0530'],
    [`U.formatDate(new Date(Date.UTC(2026, 6, 1)), 'America/New_York', 'HH:mm')`, '20:00'],
    [`U.formatString('%05.2f|%-5s|%d%%|%x', 3.14159, 'ab', 7.9, 255)`, '03.14|ab   |7%|ff'],
    [
      `U.parseCsv('ก,"b ""c""\\n"\\n1,\\n')`,
      [
        ['ก', 'b "c"\n'],
        ['1', ''],
      ],
    ],
    [`U.ungzip(U.gzip(U.newBlob('ก'))).getDataAsString()`, 'ก'],
    [
      `U.unzip(U.zip([U.newBlob('a', 'text/plain', 'ก.txt'), U.newBlob([7], 'x/y', 'b.bin')])).map(function (b) { return [b.getName(), b.getBytes()]; })`,
      [
        ['ก.txt', [97]],
        ['b.bin', [7]],
      ],
    ],
    [`/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(U.getUuid())`, true],
  ])('%s', async (expression, expected) => {
    expect(await evaluate(expression)).toEqual(expected);
  });

  it.each([
    [`U.base64Decode('*')`, 'Could not decode string.'],
    [`U.base64Encode([256])`, "don't match the method signature for Utilities.base64Encode"],
    [`U.base64Encode(new Uint8Array(2))`, "don't match the method signature for Utilities.base64Encode"],
    [
      `U.formatDate('2026', 'GMT', 'y')`,
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    ],
    [`U.sleep(300001)`, 'Invalid argument: sleep'],
    [`DriveApp.getFileById('x')`, 'not available in the local workspace: DriveApp.getFileById'],
    [
      `SpreadsheetApp.getActiveSpreadsheet().getActiveRange().getValues()`,
      'not available in the local workspace: Range.getValues',
    ],
    [`HtmlService.createHtmlOutputFromFile('absent')`, 'No HTML file named absent was found.'],
  ])('refuses %s', async (expression, message) => {
    await expect(evaluate(expression)).rejects.toThrow(message);
  });
});
