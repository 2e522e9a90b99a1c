import { columnLetters } from '../../src/register/a1';
import { keptOffice } from '../office/kept-office';
import { type Cell, loadSmall, type Office, officeOf } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';

/** 1 April 2027, 09:00 in Bangkok: the day that the round of 6 months opens. */
export const OPENED = Date.UTC(2027, 3, 1, 2);

export type RoundOffice = Office & {
  /** A person types into cells of one report, as on the page; gives what Sheets refuses, else undefined. */
  type(as: string, code: string, cells: Readonly<Record<string, string>>): Promise<unknown>;
  /** The row of one report. */
  report(code: string): Promise<Readonly<Record<string, Cell>>>;
  /** Notes on cells of one report, by header. */
  note(code: string, header: string): Promise<string>;
  /** A1 of a report's cell, with its tab. */
  cell(code: string, header: string): Promise<string>;
  /** Lines of บันทึก, oldest first. */
  log(): Promise<readonly Readonly<Record<string, Cell>>[]>;
  copy(): Promise<RoundOffice>;
};

/** The small office with its round of 6 months open. */
export async function openRound(): Promise<RoundOffice> {
  const workspace = await keptOffice('small-round-6', 'empty', async (blank) => {
    await blank.setClock(OPENED - 3_600_000);
    await loadSmall(blank);
    await blank.setClock(OPENED);
    const { error } = (await blank.run({
      as: SMALL_OFFICE.host,
      function: 'openRound',
      args: [{ roundId: '2570-06' }],
    })) as { readonly error?: unknown };
    if (error !== undefined) throw new Error(JSON.stringify(error));
  });
  return roundOffice(officeOf(workspace, SMALL_OFFICE.host));
}

export function roundOffice(office: Office): RoundOffice {
  const keyOf = (code: string) => `2570-06-${code}`;
  const cell: RoundOffice['cell'] = async (code, header) => {
    const [headers = [], ...rows] = await office.grid('รายงานผล');
    const row = rows.findIndex(([key]) => key === keyOf(code)) + 2;
    return `'รายงานผล'!${columnLetters(headers.indexOf(header))}${row}`;
  };
  return {
    ...office,
    cell,
    async type(as, code, cells) {
      for (const [header, text] of Object.entries(cells)) {
        const refused = await office.workspace.edit({
          as,
          range: await cell(code, header),
          values: [[text]],
        });
        if (refused !== undefined) return refused;
      }
      return undefined;
    },
    async report(code) {
      const row = (await office.rows('รายงานผล')).get(keyOf(code));
      if (row === undefined) throw new Error(`no report ${code}`);
      return row;
    },
    async note(code, header) {
      const read = (await office.person.json('GET', `/v4/spreadsheets/${office.workspace.spreadsheetId}`, {
        ranges: await cell(code, header),
        fields: 'sheets.data.rowData.values.note',
      })) as NotedSheets;
      return read.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.note ?? '';
    },
    async log() {
      const [headers = [], ...rows] = await office.grid('บันทึก');
      return rows.map((row) => Object.fromEntries(headers.map((name, at) => [String(name), row[at] ?? ''])));
    },
    copy: async () => roundOffice(await office.fork()),
  };
}

type NotedSheets = {
  readonly sheets?: readonly {
    readonly data?: readonly {
      readonly rowData?: readonly { readonly values?: readonly { readonly note?: string }[] }[];
    }[];
  }[];
};
