import { asPerson, type Person } from '../../local/office/as-person';
import type { Workspace } from '../../local/workspace/workspace';
import { type ReadTable, readTable, type TableRow } from '../../local/year/read-table';

export type OfficeFile = {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parents?: readonly string[];
  readonly properties?: Readonly<Record<string, string>>;
};

export type ReadOffice = {
  table(tab: string): ReadTable;
  /** What lies in Drive outside the trash. */
  readonly files: readonly OfficeFile[];
  readonly mails: readonly { readonly to: string; readonly subject: string }[];
};

const TABS = [
  'บุคลากร',
  'ตัวชี้วัด',
  'ข้อตกลง',
  'รอบรายงาน',
  'รายงานผล',
  'หลักฐาน',
  'เอกสาร',
  'ปฏิทิน',
  'งานค้าง',
  'ระบบ',
];

/** The whole office as its owner sees it at this moment. */
export async function readOffice(workspace: Workspace): Promise<ReadOffice> {
  const state = await workspace.state();
  const owner = asPerson(workspace, state.owner);
  const tables = new Map<string, ReadTable>();
  for (const tab of TABS) tables.set(tab, await readTable(owner, workspace.spreadsheetId, tab));
  return {
    table(tab) {
      const table = tables.get(tab);
      if (table === undefined) throw new Error(`${tab} was not read`);
      return table;
    },
    files: await filesOf(owner),
    mails: state.outbox.map(({ to, subject }) => ({ to, subject })),
  };
}

export function rowOf(table: ReadTable, key: string): TableRow {
  const row = table.rows.find((each) => Object.values(each.cells)[0] === key);
  if (row === undefined) throw new Error(`${table.tab} has no ${key}`);
  return row;
}

async function filesOf(owner: Person): Promise<readonly OfficeFile[]> {
  const files: OfficeFile[] = [];
  let pageToken: string | undefined;
  do {
    const page = (await owner.json('GET', '/drive/v3/files', {
      q: 'trashed = false',
      pageSize: '1000',
      fields: 'nextPageToken,files(id,name,mimeType,parents,properties)',
      ...(pageToken !== undefined && { pageToken }),
    })) as { readonly files: readonly OfficeFile[]; readonly nextPageToken?: string };
    files.push(...page.files);
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined);
  return files;
}
