import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Workspace } from '../../local/workspace/workspace';
import { TAB_NAMES, TABS } from '../../src/register/tabs';
import { blank } from '../office/office';

const SAMPLE = join(__dirname, '../../local/sample');

export type EmptyOffice = {
  readonly workspace: Workspace;
  /** The first เจ้าภาพหลัก of the sample, who calls first and so owns the Sheet. */
  readonly host: string;
  setUp(as?: string, request?: unknown): Promise<unknown>;
  /** Sheets or Drive REST as that person; throws what is refused. */
  rest(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    address: string,
    body?: unknown,
    as?: string,
  ): Promise<unknown>;
  /** The sample's CSV files, written into the tabs as an import would. */
  fillIn(): Promise<void>;
  /** Everything that setting up makes: every tab with its cells, rules and protections, the Drive tree, the triggers. */
  whole(): Promise<unknown>;
};

/** A blank Sheet in a workspace in memory, with the built bundle. */
export async function emptyOffice(): Promise<EmptyOffice> {
  const { workspace } = await blank();
  const people = sampleRows('people.csv');
  const host = people.find((row) => row[5] === 'เจ้าภาพหลัก')?.[4] ?? '';
  const { spreadsheetId } = workspace;

  const rest: EmptyOffice['rest'] = async (method, address, body, as = host) => {
    const url = new URL(address, 'http://localhost');
    const answer = await workspace.rest(
      {
        method,
        path: url.pathname,
        query: url.searchParams,
        headers: { 'content-type': 'application/json' },
        body: new TextEncoder().encode(body === undefined ? '' : JSON.stringify(body)),
      },
      as,
    );
    const text = new TextDecoder().decode(answer.body);
    if (answer.status >= 300) throw new Error(`HTTP ${answer.status}: ${text}`);
    return text === '' ? {} : JSON.parse(text);
  };

  const put = (
    tab: string,
    file: string,
    cell: (text: string, header: string) => unknown,
  ): Promise<unknown> => {
    const [header = [], ...rows] = sampleRows(file);
    const values = [header, ...rows.map((row) => row.map((text, index) => cell(text, header[index] ?? '')))];
    const range = encodeURIComponent(`${tab}!A1`);
    return rest('PUT', `/v4/spreadsheets/${spreadsheetId}/values/${range}?valueInputOption=RAW`, { values });
  };

  const children = async (parent: string): Promise<readonly DriveEntry[]> => {
    const query = encodeURIComponent(`'${parent}' in parents`);
    const fields =
      'files(id,name,mimeType,trashed,properties,writersCanShare,permissions(emailAddress,role))';
    const { files } = (await rest('GET', `/drive/v3/files?q=${query}&pageSize=1000&fields=${fields}`)) as {
      readonly files: readonly DriveEntry[];
    };
    return files;
  };

  const tree = async (parent: string): Promise<unknown> =>
    Promise.all((await children(parent)).map(async (file) => [file, await tree(file.id)]));

  return {
    workspace,
    host,
    rest,
    setUp: async (as = host, request = { fiscalYearBe: 2570 }) => {
      const { result, error } = (await workspace.run({
        as,
        function: 'setUpYear',
        args: [request],
      })) as Answer;
      return error ?? result;
    },
    async fillIn() {
      const text = (cell: string): unknown => cell;
      const number = (cell: string, header: string): unknown =>
        CODES.has(header) || !/^-?\d+(\.\d+)?$/.test(cell) ? cell : Number(cell);
      await put('ตั้งค่า', 'settings.csv', text);
      await put('บุคลากร', 'people.csv', text);
      await put('สถานศึกษา', 'schools.csv', text);
      await put('ตัวชี้วัด', 'indicators.csv', number);
      await put('เกณฑ์เฉพาะหน่วย', 'unit_thresholds.csv', number);
      await put('วันหยุด', 'holidays.csv', (cell) => serialOf(cell) ?? cell);
    },
    whole: async () => ({
      shape: await rest('GET', `/v4/spreadsheets/${spreadsheetId}`),
      rules: await rest('GET', `/v4/spreadsheets/${spreadsheetId}?includeGridData=true&${ranges('!1:2')}`),
      cells: await rest(
        'GET',
        `/v4/spreadsheets/${spreadsheetId}/values:batchGet?valueRenderOption=FORMULA&${ranges('')}`,
      ),
      drive: await tree('root'),
      triggers: (await workspace.state()).triggers,
    }),
  };
}

/** Every tab as a parameter of a request, whole or in part. */
function ranges(part: string): string {
  return TAB_NAMES.map((tab) => `ranges=${encodeURIComponent(TABS[tab].title + part)}`).join('&');
}

type DriveEntry = { readonly id: string; readonly name: string; readonly trashed: boolean };
type Answer = { readonly result?: unknown; readonly error?: unknown };

const CODES = new Set(['รหัส', 'ตัวชี้วัดแม่', 'รหัสตัวชี้วัด', 'รหัสหน่วย']);

function sampleRows(file: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(readFileSync(join(SAMPLE, file), 'utf8').trim()).data;
}

/** A date cell's serial: days since 1899-12-30. */
function serialOf(text: string): number | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? Math.round(Date.parse(text) / 86_400_000) + 25_569 : undefined;
}
