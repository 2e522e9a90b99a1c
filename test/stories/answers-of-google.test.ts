import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from './commands-under-fault';
import { disturbed, stageOf } from './disturb';
import { ROWS, type TableRow } from './disturbances';

jest.setTimeout(900_000);

const PAGE = join(__dirname, '../../docs/answers-of-google.md');
/** Set, the table of the page is written anew. */
const WRITES = process.env.WRITE_TABLE !== undefined;
/** Set, or where the table is written, every command meets every row. */
const WHOLE = WRITES || process.env.WHOLE_TABLE !== undefined;
/** English within a sentence for people: names only. */
const NAMES = /Google(?: Workspace| Drive| Sheets)?|Drive API|Sheets API|API|UrlFetchApp|https?:\/\/\S+|URL/g;

/** Cells by row title, then command. */
const table = new Map<string, Map<string, string>>(ROWS.map(({ title }) => [title, new Map()]));

/**
 * Whose turn it is, row after row and again from the first: the longest commands less often. Only openRound sends a mail, and it is
 * its turn where mails are spent.
 */
const TURNS = [
  'import',
  'sweep',
  'openRound',
  'tick',
  'closeRound',
  'setUpYear',
  'tick',
  'sweep',
  'import',
  'createAgreements',
];

/** Each row for one command: all of them take as long as a tenth of all tests. */
function rowsOf(command: string): readonly TableRow[] {
  return ROWS.filter((_, at) => WHOLE || TURNS[at % TURNS.length] === command);
}

/** The page's cells by row title, then command. */
function writtenCells(page: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const [, ...rows] = page
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.slice(2, -2).split(' | '));
  return new Map(
    rows.map(([title = '', ...cells]) => [
      title,
      Object.fromEntries(COMMANDS.map(({ name }, at) => [name, cells[at] ?? ''])),
    ]),
  );
}

/** What a person cannot read or act on. */
function foreignIn(message: string): readonly string[] {
  const rest = message.replace(NAMES, '');
  return /[ก-๙]/.test(rest) ? (rest.match(/[A-Za-z]{4,}/g) ?? []) : [message];
}

describe.each(COMMANDS.map((command) => [command.name, command, rowsOf(command.name)] as const))(
  '%s, whatever Google answers',
  (name, command, rows) => {
    it('ends right or says a true sentence, and ends right when Google is itself again', async () => {
      const stage = await stageOf(command);
      const faults: unknown[] = [];
      for (const row of rows) {
        const { told, messages, broken, differences, met } = await disturbed(stage, row);
        table.get(row.title)?.set(name, met ? told : '–');
        const foreign = messages.flatMap(foreignIn);
        const silent = row.lasts || told === 'done' ? [] : [`a passing answer ends as ${told}`];
        const unmet = WHOLE || met ? [] : ['no such call'];
        if ([...broken, ...differences, ...foreign, ...silent, ...unmet].length > 0)
          faults.push({
            row: row.title,
            told,
            messages,
            broken,
            foreign,
            silent,
            unmet,
            differences: differences.slice(0, 4),
          });
      }
      await stage.prepared.close();
      expect(faults).toEqual([]);
    });
  },
);

describe('the table of Google’s answers', () => {
  it('stands in the docs as it came out', () => {
    const names = COMMANDS.map(({ name }) => name);
    const lines = [
      `| Google answers | ${names.join(' | ')} |`,
      `|---|${names.map(() => '---').join('|')}|`,
      ...ROWS.map(
        ({ title }) => `| ${title} | ${names.map((name) => table.get(title)?.get(name)).join(' | ')} |`,
      ),
    ].join('\n');
    const page = readFileSync(PAGE, 'utf8');
    const [head = ''] = page.split('\n| Google answers');
    if (WRITES) writeFileSync(PAGE, `${head}\n${lines}\n`);
    const written = writtenCells(readFileSync(PAGE, 'utf8'));
    expect([...written.keys()]).toEqual(ROWS.map(({ title }) => title));
    const seen = ROWS.map(({ title }) => [title, Object.fromEntries(table.get(title) ?? [])] as const);
    expect(Object.fromEntries(written)).toMatchObject(Object.fromEntries(seen));
  });
});
