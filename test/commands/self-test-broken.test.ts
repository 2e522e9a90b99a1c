import { SELF_TEST } from '../../src/messages/office/self-test-assumptions';
import { small } from '../office/office';
import { type Breach, onBrokenGoogle, typedOver } from './broken-google';

type Tested = { readonly assumption: string; readonly ok: boolean; readonly message: string };
type Name = keyof typeof SELF_TEST;

/** Office hours of a working day. */
const MORNING = Date.UTC(2026, 9, 6, 2, 30);

const REQUESTS = `JSON.parse(String(request.payload || '{}')).requests`;

/** Answers one protection of the scratch Sheet, told by its description. */
function protectionAnswer(description: string, answer: string): Breach {
  return {
    ask: `const all = request.url.includes(':batchUpdate') && ${REQUESTS};
      const range = all && all[0].addProtectedRange?.protectedRange;
      if (range && range.description === '${description}') { ${answer} }`,
  };
}

/** Tells every field of this name under another, where the scratch Sheet's protections or rules are read. */
function forgotten(field: string): Breach {
  return {
    tell: `if (json.sheets?.length !== 1) return;
      return JSON.parse(JSON.stringify(json).replace(/"${field}"/g, '"forgotten"'));`,
  };
}

/** What an earlier menu, tick, panel or card left behind. */
function leftBehind(place: string, seen: object): Breach {
  return {
    services: `{ const sheet = SpreadsheetApp.getActiveSpreadsheet();
      if (sheet) PropertiesService.getScriptProperties().setProperty(sheet.getId() + '/seen/${place}', '${JSON.stringify(seen)}'); }`,
  };
}

/** Changes a folder of this name on its way to Drive. */
function folderChanged(name: string, change: string): Breach {
  return {
    ask: `if (request.method !== 'post' || typeof request.payload !== 'string') return;
      const body = JSON.parse(request.payload);
      if (body.name !== '${name}') return;
      ${change}; request.payload = JSON.stringify(body);`,
  };
}

function refusal(status: number, reason: string, message: string): string {
  return `return { status: ${status}, body: ${JSON.stringify({ error: { code: status, message, errors: [{ reason }] } })} };`;
}

const ANOTHER = { at: 1, active: 'other@small.example', effective: 'host@small.example', sheet: true };
const NO_SHEET = { at: 1, active: '', effective: 'host@small.example', sheet: false };

/** How Google breaks each assumption. Those of one group do not touch each other, so one run tries them all. */
const GROUPS: readonly Partial<Record<Name, Breach>>[] = [
  {
    mailQuota: {
      services: `const mail = MailApp;
        globalThis.MailApp = { getRemainingDailyQuota: () => 0, sendEmail: (letter) => mail.sendEmail(letter) };`,
    },
    secondProtection: protectionAnswer('second', 'return { status: 200, body: {} };'),
    lastRow: forgotten('dataValidation'),
    listing: {
      tell: `if (!Array.isArray(json.files)) return;
        return { ...json, files: json.files.filter(({ name }) => name !== 'listing') };`,
    },
    version: {
      tell: `if (json.version === undefined || json.mimeType !== 'application/vnd.google-apps.spreadsheet') return;
        return { ...json, version: '7' };`,
    },
    doorbell: leftBehind('doorbell', NO_SHEET),
    menuCaller: leftBehind('menu', ANOTHER),
    templates: {
      services: 'const firsts = [];',
      ask: `if (!request.url.includes('/export') || request.url.includes('pdf')) return;
        globalThis.exported = [...(globalThis.exported ?? []), request.url];
        if (globalThis.exported.length > 12) request.url = globalThis.exported[0];`,
    },
  },
  {
    unknownEditor: protectionAnswer(
      'unknown',
      refusal(403, 'storageQuotaExceeded', "The user's Drive storage quota has been exceeded."),
    ),
    addressForm: {
      tell: `const text = JSON.stringify(json);
        if (json.sheets?.length !== 1 || !text.includes('"whole"')) return;
        return JSON.parse(text.replace(/host@small/g, 'h.ost@small'));`,
    },
    innerRanges: forgotten('unprotectedRanges'),
    repeatedId: folderChanged('repeated', 'delete body.id'),
    limitedAccess: {
      ask: `if (request.method === 'patch' && String(request.payload).includes('inheritedPermissionsDisabled'))
        ${refusal(403, 'insufficientFilePermissions', 'The user does not have sufficient permissions for this file.')}`,
    },
    unknownShare: {
      ask: `if (request.url.includes('/permissions') && String(request.payload).includes('no-account-'))
        ${refusal(403, 'sharingRateLimitExceeded', 'Rate limit exceeded.')}`,
    },
    formulas: {
      tell: `for (const { values = [] } of json.valueRanges || [])
          if (values.length === 40 && values.every((row) => row.length < 2)) values[3] = [values[3][0] + 0.0001];
        return json;`,
    },
    sidebarCaller: leftBehind('sidebar', ANOTHER),
    cardCaller: leftBehind('card', NO_SHEET),
    propertySize: folderChanged('bytes 125', "body.properties = { key: 'x' }"),
    pdf: {
      ask: `if (request.url.includes('/export') && request.url.includes('pdf'))
        return { status: 200, body: 'no pdf' };`,
    },
    triggers: {
      services: `const clock = PropertiesService.getScriptProperties();
        const own = SpreadsheetApp.getActiveSpreadsheet();
        if (own) clock.setProperty(own.getId() + '/sweep', JSON.stringify({ begunAt: 1 }));`,
    },
    registerEditors: protectionAnswer(
      'people',
      `if (range.editors.users.includes('owner2@small.example'))
        ${refusal(400, 'badRequest', 'Invalid value at editors.')}`,
    ),
    registerProtection: {
      tell: `if (!(json.sheets?.length > 5)) return;
        for (const sheet of json.sheets) delete sheet.protectedRanges; return json;`,
    },
  },
];

describe('ตรวจความพร้อม on a Google that breaks what is taken for granted', () => {
  it.each(GROUPS.map((group, at) => [at + 1, group] as const))(
    'notices each, says what to do, and finds nothing else, whatever was typed over its properties (%i)',
    async (_, group) => {
      const office = await small(MORNING, onBrokenGoogle([typedOver('{'), ...Object.values(group)]));
      const answers: readonly Tested[] = (await office.call('selfTest')).result;
      await office.close();
      const noticed = answers.filter(({ ok }) => !ok);
      const names = Object.keys(group) as Name[];
      expect(noticed.map(({ assumption }) => assumption).sort()).toEqual(
        names.map((name) => SELF_TEST[name][0]).sort(),
      );
      for (const { message } of noticed) expect(message).toContain(' · ');
    },
  );

  it('breaks every assumption but those without which nothing can be tried', () => {
    const broken = GROUPS.flatMap((group) => Object.keys(group));
    const all = Object.keys(SELF_TEST).filter((name) => !broken.includes(name));
    // Without rights or APIs no command begins; a conversion that is refused stands in self-test.test.ts.
    expect(all).toEqual(['rights', 'apis', 'uploads']);
  });

  it.each([
    [
      'not-authorised',
      'throw You do not have permission to call UrlFetchApp.fetch. Required permissions: https://www.googleapis.com/auth/script.external_request',
    ],
    ['service-disabled', '403 SERVICE_DISABLED'],
  ])('does not begin without rights or APIs, and says which (%s)', async (code, how) => {
    const office = await small(MORNING);
    office.workspace.faults.add({ call: 'sheets.', after: 1, how, times: 1000, function: 'selfTest' });
    expect(await office.refusal('selfTest', undefined)).toBe(code);
    await office.close();
  });
});
