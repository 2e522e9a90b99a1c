import { asPerson } from '../office/as-person';
import type { Workspace } from '../workspace/workspace';
import { command } from './play-changes';
import type { Progress } from './progress';
import { readTable } from './read-table';

type Verified = {
  readonly ok: boolean;
  readonly checked: number;
  readonly firstDifference?: { readonly roundId: string; readonly what: string; readonly where: string };
};

export type SealsPlayed = { readonly checked: number; readonly broken: readonly string[] };

/**
 * Seals are looked at as they are, then with a changed cell of the first round and with a record of the last one in the trash: each is named, and
 * put right again.
 */
export async function sealsAreTried(
  workspace: Workspace,
  operator: string,
  progress: Progress,
): Promise<SealsPlayed> {
  const verify = async () => (await command(workspace, operator, 'verifySeals')) as Verified;
  const whole = await verify();
  if (!whole.ok) throw new Error(`a seal is broken: ${JSON.stringify(whole.firstDifference)}`);
  const person = asPerson(workspace, operator);
  const broken: string[] = [];
  const expectBroken = async () => {
    const { ok, firstDifference } = await verify();
    if (ok || firstDifference === undefined) throw new Error('a broken seal was not seen');
    broken.push(`${firstDifference.roundId} ${firstDifference.what}: ${firstDifference.where}`);
    progress.step(`a seal broken on purpose is named: ${broken[broken.length - 1]}`);
  };
  const reports = await readTable(person, workspace.spreadsheetId, 'รายงานผล');
  const row = reports.rows.find(({ cells }) => typeof cells.ผลที่ส่ง === 'number');
  if (row === undefined) throw new Error('no accepted report');
  const cell = reports.address(row, 'ผลที่ส่ง');
  const write = (value: unknown) =>
    person.json(
      'PUT',
      `/v4/spreadsheets/${workspace.spreadsheetId}/values/${encodeURIComponent(cell)}`,
      { valueInputOption: 'RAW' },
      { values: [[value]] },
    );
  await write(Number(row.cells.ผลที่ส่ง) + 1);
  await expectBroken();
  await write(row.cells.ผลที่ส่ง);
  const record = await lastRecord(workspace, operator);
  await person.json('PATCH', `/drive/v3/files/${record}`, {}, { trashed: true });
  await expectBroken();
  await person.json('PATCH', `/drive/v3/files/${record}`, {}, { trashed: false });
  const mended = await verify();
  if (!mended.ok) throw new Error('a seal that was put right is still broken');
  return { checked: mended.checked, broken };
}

/** Id of the newest record among the files of rounds. */
async function lastRecord(workspace: Workspace, operator: string): Promise<string> {
  const person = asPerson(workspace, operator);
  const { files } = (await person.json('GET', '/drive/v3/files', {
    q: "name contains 'ผนึก' and trashed = false",
    orderBy: 'createdTime desc',
    fields: 'files(id)',
  })) as { readonly files: readonly { readonly id: string }[] };
  const [first] = files;
  if (first === undefined) throw new Error('no record of a seal');
  return first.id;
}

/** SAR Cards and summaries of every round, and the year's; gives how many documents. */
export async function summariesAreMade(
  workspace: Workspace,
  operator: string,
  roundIds: readonly string[],
  fiscalYearBe: number,
  progress: Progress,
): Promise<number> {
  const requests = [
    ...roundIds.map((roundId) => ['makeSarCard', { roundId }] as const),
    ...roundIds.map((roundId) => ['makeSummary', { roundId }] as const),
    ['makeSummary', { fiscalYearBe }] as const,
  ];
  for (const [name, request] of requests) {
    let run: StepAnswer;
    do {
      run = (await command(workspace, operator, name, request)) as StepAnswer;
      if (run.failed.length > 0) throw new Error(`${name}: ${JSON.stringify(run.failed)}`);
    } while (run.more);
    progress.tick(`${name} ${JSON.stringify(request)}`);
  }
  progress.step(`${requests.length} SAR books and summaries`);
  return requests.length;
}

type StepAnswer = { readonly more: boolean; readonly failed: readonly unknown[] };

export type YearTurned = { readonly carried: number; readonly archived: number };

export async function yearTurns(
  workspace: Workspace,
  operator: string,
  toFiscalYearBe: number,
  progress: Progress,
): Promise<YearTurned> {
  let carried = 0;
  let archived = 0;
  for (;;) {
    const turned = (await command(workspace, operator, 'rollOver', { toFiscalYearBe })) as YearTurned & {
      readonly more: boolean;
    };
    carried += turned.carried;
    archived += turned.archived;
    if (!turned.more) break;
  }
  progress.step(`${toFiscalYearBe}: ${carried} indicators carried, ${archived} rows archived`);
  return { carried, archived };
}
