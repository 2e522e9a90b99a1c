import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { XLSX } from '../../local/drive/drive-file';
import { asPerson, type Person } from '../../local/office/as-person';
import type { Workspace } from '../../local/workspace/workspace';

/** What an office has in the end, told without ids and times: two ways to the same office give equal values. */
export type EndState = {
  /** Tab title → rows of cells; the log and cells that hold a moment are left out. */
  readonly register: Readonly<Record<string, readonly (readonly unknown[])[]>>;
  /** Tab title → what guards and dresses it. */
  readonly layout: Readonly<Record<string, unknown>>;
  /** Path → what lies there; equal paths are numbered. */
  readonly drive: Readonly<Record<string, unknown>>;
  readonly mails: readonly string[];
};

type DriveFile = {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parents?: readonly string[];
  readonly properties?: Readonly<Record<string, string>>;
  readonly permissions?: readonly {
    readonly emailAddress?: string;
    readonly type: string;
    readonly role: string;
  }[];
};

type GridSheet = {
  readonly properties: { readonly sheetId: number; readonly title: string; readonly hidden?: boolean };
  readonly data?: readonly {
    readonly rowData?: readonly { readonly values?: readonly GridCell[] }[];
  }[];
  readonly protectedRanges?: readonly unknown[];
  readonly filterViews?: readonly unknown[];
  readonly conditionalFormats?: readonly unknown[];
};

type GridCell = {
  readonly userEnteredValue?: Readonly<Record<string, unknown>>;
  readonly note?: string;
  readonly dataValidation?: unknown;
};

const FOLDER = 'application/vnd.google-apps.folder';
const DOCUMENT = 'application/vnd.google-apps.document';
/** Lines of the log tell of the way, not of the end. */
const LEFT_OUT_TABS = ['บันทึก'];
/** A property that says when the script wrote. */
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
/** Header texts of cells that the script stamps with the moment. */
const STAMPED = /เมื่อ$|^เวลา$/;
/** Names in ระบบ whose value is a moment, or the mark of a text that holds one. */
const STAMPED_KEYS = /^(ชีพจร$|สำเนา\/)/;

export async function endState(workspace: Workspace): Promise<EndState> {
  const state = await workspace.state();
  const owner = asPerson(workspace, state.owner);
  const files = await everyFile(owner);
  const names = namesById(files, workspace.spreadsheetId);
  const nameless = (text: string): string => withoutIds(text, names);
  const sheets = await everySheet(owner, workspace.spreadsheetId);
  return {
    register: Object.fromEntries(
      sheets
        .filter((sheet) => !LEFT_OUT_TABS.includes(sheet.properties.title))
        .map((sheet) => [sheet.properties.title, rowsOf(sheet, nameless)]),
    ),
    layout: Object.fromEntries(
      sheets.map((sheet) => [sheet.properties.title, layoutOf(sheet, sheets, nameless)]),
    ),
    drive: await driveOf(owner, files, names),
    mails: state.outbox
      .map((line) => {
        const mail = workspace.mail(line.file);
        return nameless(`${line.to} | ${line.subject} | ${mail?.text ?? ''}`);
      })
      .sort(),
  };
}

async function everyFile(owner: Person): Promise<readonly DriveFile[]> {
  const files: DriveFile[] = [];
  let pageToken = '';
  do {
    const page = (await owner.json('GET', '/drive/v3/files', {
      q: 'trashed = false',
      pageSize: '1000',
      orderBy: 'createdTime',
      fields: 'nextPageToken,files(id,name,mimeType,parents,properties,permissions(emailAddress,type,role))',
      ...(pageToken === '' ? {} : { pageToken }),
    })) as { readonly files: readonly DriveFile[]; readonly nextPageToken?: string };
    files.push(...page.files);
    pageToken = page.nextPageToken ?? '';
  } while (pageToken !== '');
  return files;
}

/** Every tab with its cells as far as they are filled, and one row more: validation of blank rows is all alike. */
async function everySheet(owner: Person, spreadsheetId: string): Promise<readonly GridSheet[]> {
  const path = `/v4/spreadsheets/${spreadsheetId}`;
  const layout = (await owner.json('GET', path, {
    fields: 'sheets(properties(sheetId,title,hidden),protectedRanges,filterViews,conditionalFormats)',
  })) as { readonly sheets: readonly GridSheet[] };
  const titles = layout.sheets.map((sheet) => `'${sheet.properties.title}'`);
  // Only counted: asked for as formulas, none of them is worked out.
  const filled = (await owner.json('GET', `${path}/values:batchGet`, {
    ranges: titles,
    valueRenderOption: 'FORMULA',
  })) as {
    readonly valueRanges: readonly { readonly values?: readonly unknown[] }[];
  };
  const ranges = titles.map(
    (title, index) => `${title}!1:${(filled.valueRanges[index]?.values?.length ?? 0) + 1}`,
  );
  const grid = (await owner.json('GET', path, {
    ranges,
    includeGridData: 'true',
    fields: 'sheets(properties(sheetId,title),data(rowData(values(userEnteredValue,note,dataValidation))))',
  })) as { readonly sheets: readonly GridSheet[] };
  const cells = new Map(grid.sheets.map((sheet) => [sheet.properties.sheetId, sheet.data ?? []]));
  return layout.sheets.map((sheet) => ({ ...sheet, data: cells.get(sheet.properties.sheetId) ?? [] }));
}

/** The path of every file; a number tells apart what has the same. */
function namesById(files: readonly DriveFile[], spreadsheetId: string): ReadonlyMap<string, string> {
  const byId = new Map(files.map((file) => [file.id, file]));
  const pathOf = (file: DriveFile): string => {
    const parent = byId.get(file.parents?.[0] ?? '');
    return `${parent === undefined ? '' : pathOf(parent)}/${file.name}`;
  };
  const taken = new Map<string, number>();
  const names = new Map([[spreadsheetId, '<workbook>']]);
  for (const file of files) {
    const path = pathOf(file);
    const count = (taken.get(path) ?? 0) + 1;
    taken.set(path, count);
    names.set(file.id, count === 1 ? path : `${path} <${count}>`);
  }
  return names;
}

function withoutIds(text: string, names: ReadonlyMap<string, string>): string {
  return text
    .replace(/[\w-]{25,}/g, (id) => (names.has(id) ? `<${names.get(id)}>` : id))
    .replace(/([?&#](?:gid|fvid)=)\d+/g, '$1<n>');
}

function rowsOf(sheet: GridSheet, nameless: (text: string) => string): readonly (readonly unknown[])[] {
  const rows = (sheet.data?.[0]?.rowData ?? []).map((row) => row.values ?? []);
  const headers = (rows[0] ?? []).map((cell) => String(enteredIn(cell) ?? ''));
  const told = rows.map((row, rowIndex) => {
    const stampedRow = STAMPED_KEYS.test(String(enteredIn(row[0]) ?? ''));
    const cells = headers.map((header, column) => {
      const value = enteredIn(row[column]);
      const stamped =
        rowIndex > 0 && value !== undefined && (STAMPED.test(header) || (stampedRow && column > 0));
      const shown = stamped ? '<moment>' : typeof value === 'string' ? nameless(value) : (value ?? null);
      const { note, dataValidation } = row[column] ?? {};
      return note === undefined && dataValidation === undefined ? shown : { shown, note, dataValidation };
    });
    return cells;
  });
  const [header, ...body] = told;
  // Rows are told by key: another order of making them is the same office.
  return header === undefined
    ? []
    : [header, ...body.filter((row) => row.some((cell) => cell !== null)).sort(byText)];
}

function enteredIn(cell: GridCell | undefined): unknown {
  const entered = cell?.userEnteredValue;
  if (entered === undefined) return undefined;
  return entered.stringValue ?? entered.numberValue ?? entered.boolValue ?? entered.formulaValue;
}

function layoutOf(
  sheet: GridSheet,
  sheets: readonly GridSheet[],
  nameless: (text: string) => string,
): unknown {
  const titles = new Map(sheets.map((each) => [each.properties.sheetId, each.properties.title]));
  const told = (value: unknown): unknown => {
    if (typeof value === 'string') return nameless(value);
    if (Array.isArray(value)) return value.map(told);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => name !== 'protectedRangeId' && name !== 'filterViewId')
        .map(([name, inner]) => [name, name === 'sheetId' ? titles.get(Number(inner)) : told(inner)]),
    );
  };
  const { protectedRanges = [], filterViews = [], conditionalFormats = [], properties } = sheet;
  return {
    hidden: properties.hidden ?? false,
    protectedRanges: protectedRanges.map(told).sort(byText),
    filterViews: filterViews.map(told).sort(byText),
    conditionalFormats: conditionalFormats.map(told),
  };
}

async function driveOf(
  owner: Person,
  files: readonly DriveFile[],
  names: ReadonlyMap<string, string>,
): Promise<Readonly<Record<string, unknown>>> {
  const entries = await Promise.all(
    files.map(async (file): Promise<readonly [string, unknown]> => {
      const properties = Object.fromEntries(
        Object.entries(file.properties ?? {}).map(([name, value]) => [
          name,
          MOMENT.test(value) ? '<moment>' : withoutIds(value, names),
        ]),
      );
      const shares = (file.permissions ?? [])
        .map((each) => `${each.role} ${each.emailAddress ?? each.type}`)
        .sort();
      const content = await contentOf(owner, file, names);
      return [names.get(file.id) ?? file.id, { mimeType: file.mimeType, properties, shares, content }];
    }),
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function contentOf(
  owner: Person,
  file: DriveFile,
  names: ReadonlyMap<string, string>,
): Promise<string | undefined> {
  if (file.mimeType === FOLDER) return undefined;
  if (file.mimeType === DOCUMENT) {
    const text = await owner.call('GET', `/drive/v3/files/${file.id}/export`, { mimeType: 'text/plain' });
    return digest(text.body);
  }
  if (file.mimeType.startsWith('application/vnd.google-apps.')) return undefined;
  const { body } = await owner.call('GET', `/drive/v3/files/${file.id}`, { alt: 'media' });
  return digest(file.mimeType === XLSX ? workbookText(body, names) : body);
}

/** A workbook's parts but for the moment at which it was made. */
function workbookText(bytes: Uint8Array, names: ReadonlyMap<string, string>): string {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => path !== 'docProps/core.xml');
  return parts.map(([path, part]) => `${path} ${withoutIds(strFromU8(part), names)}`).join('\n');
}

function digest(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
