/** What the page knows of the office: the workbook, its tabs, the people, the rounds. Read through Google's REST. */
import { askLocal, askRest } from './ask';
import type { Colleague } from './colleague';
import { type Duties, dutiesOf } from './duties';
import { asList, asNumber, asObject, asText } from './json';

export type WorkspaceState = {
  readonly spreadsheetId: string;
  readonly rootFolderId: string;
  readonly owner: string;
  readonly now: string;
  readonly mails: readonly MailLine[];
};
export type MailLine = {
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  readonly file: string;
};
export type Tab = { readonly sheetId: number; readonly title: string; readonly hidden: boolean };
export type Workbook = { readonly title: string; readonly tabs: readonly Tab[] };
export type RoundDates = {
  readonly name: string;
  readonly opens?: string;
  readonly due?: string;
  readonly closes?: string;
};

export async function readState(): Promise<WorkspaceState> {
  const state = asObject(await askLocal('state'));
  return {
    spreadsheetId: asText(state.spreadsheetId),
    rootFolderId: asText(state.rootFolderId),
    owner: asText(state.owner),
    now: asText(state.now),
    mails: asList(state.outbox).map((mail) => {
      const line = asObject(mail);
      return {
        at: asText(line.at),
        to: asText(line.to),
        subject: asText(line.subject),
        file: asText(line.file),
      };
    }),
  };
}

export async function readWorkbook(email: string, spreadsheetId: string): Promise<Workbook> {
  const answer = asObject(
    await askRest(email, `/v4/spreadsheets/${encodeURIComponent(spreadsheetId)}`, {
      parameters: { fields: 'properties.title,sheets.properties(sheetId,title,hidden,index)' },
    }),
  );
  return {
    title: asText(asObject(answer.properties).title),
    tabs: asList(answer.sheets).map((sheet) => {
      const properties = asObject(asObject(sheet).properties);
      return {
        sheetId: asNumber(properties.sheetId),
        title: asText(properties.title),
        hidden: properties.hidden === true,
      };
    }),
  };
}

/** Rows of a tab as records by header text. */
async function readRecords(
  email: string,
  spreadsheetId: string,
  tab: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const range = encodeURIComponent(`'${tab}'`);
  const answer = asObject(
    await askRest(email, `/v4/spreadsheets/${encodeURIComponent(spreadsheetId)}/values/${range}`, {
      parameters: { valueRenderOption: 'UNFORMATTED_VALUE' },
    }),
  );
  const [headers, ...rows] = asList(answer.values).map(asList);
  const names = (headers ?? []).map(asText);
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index]])));
}

export async function readPeople(email: string, spreadsheetId: string): Promise<readonly Colleague[]> {
  return (await readRecords(email, spreadsheetId, 'บุคลากร'))
    .map((row) => ({
      code: asText(row.รหัส),
      name: asText(row['ชื่อ-สกุล']),
      position: asText(row.ตำแหน่ง),
      email: asText(row.อีเมล),
      role: asText(row.บทบาท),
    }))
    .filter((person) => person.email !== '');
}

export async function readDuties(
  email: string,
  spreadsheetId: string,
  people: readonly Colleague[],
): Promise<Duties> {
  return dutiesOf(people, await readRecords(email, spreadsheetId, 'ตัวชี้วัด'));
}

const dayMs = 86_400_000;

/** A cell's date (serial days since 30 December 1899) as an ISO day. */
function dayOf(serial: unknown): string | undefined {
  return typeof serial === 'number'
    ? new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * dayMs).toISOString().slice(0, 10)
    : undefined;
}

export async function readRounds(email: string, spreadsheetId: string): Promise<readonly RoundDates[]> {
  return (await readRecords(email, spreadsheetId, 'รอบรายงาน')).map((row) => {
    const [opens, due, closes] = [dayOf(row.เปิด), dayOf(row.กำหนดส่ง), dayOf(row.ปิด)];
    return {
      name: `รอบ ${asText(row.รอบ)} เดือน`,
      ...(opens === undefined ? {} : { opens }),
      ...(due === undefined ? {} : { due }),
      ...(closes === undefined ? {} : { closes }),
    };
  });
}
