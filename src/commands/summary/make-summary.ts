import Big from 'big.js';
import { directorOf } from '../../documents/agreement/agreement-set';
import { type SummaryContent, summaryContent } from '../../documents/content/summary-content';
import { summaryTags } from '../../documents/tags/summary-tags';
import { fixed } from '../../domain/decimal';
import type { Indicator } from '../../domain/indicator';
import { idOfLink } from '../../domain/links';
import { isOperator } from '../../domain/people/person';
import { Refusal } from '../../domain/refusal';
import type { Round } from '../../domain/rounds/round';
import { DOCUMENT_TITLE } from '../../messages/documents/document-title';
import type { ToldFigures } from '../../messages/reports/figures-text';
import { decodeReports } from '../../register/decode/report';
import { decodeRounds } from '../../register/decode/round';
import type { Snapshot } from '../../register/register-port';
import { levelScoresOfRound } from '../../register/round-scales';
import { pastYearFolderEntry, SYSTEM } from '../../register/system-names';
import { withArchivedRounds } from '../closing/archived-rounds';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { fieldOf, integerField, invalidField, optionalText, textField } from '../request';
import { SAR_TABS } from '../rounds/make-sar-card';
import { scoreField } from '../scores/score-answer';
import { makeStepDocuments, type StepDocument, type StepRun } from '../steps/make-step-documents';
import { type StepSources, stepSources } from '../steps/step-sources';
import { settlePdf } from './summary-pdf';

/** `pdf` is the link of the PDF beside the document, '' while it could not be made: call again. */
export type SummaryRun = StepRun & { readonly pdf: string };

/** Step 10 of the manual: `{roundId}` → สรุปผล of a round, `{fiscalYearBe}` → of the year, rounds side by side. `not-found` until one was opened, refused where both are named. */
export function makeSummary(office: Office, request: unknown): SummaryRun {
  return office.locked(() => {
    const snapshot = readAsOperator(office, SAR_TABS);
    const key = keyAskedFor(request);
    const sources = stepSources(snapshot);
    const document = summaryDocument(office, snapshot, sources, key);
    if (document === undefined)
      throw new Refusal({ code: 'not-found', thing: 'reports-of-round', key: key.replace('-สรุป', '') });
    const run = makeStepDocuments(office, snapshot, sources, [document]);
    return { ...run, pdf: run.more || run.failed.length > 0 ? '' : settlePdf(office, key) };
  });
}

function keyAskedFor(request: unknown): string {
  const [year, roundId] = [fieldOf(request, 'fiscalYearBe'), optionalText(request, 'roundId')];
  if (year === undefined || year === null) return keyOfRound(textField(request, 'roundId'));
  if (roundId !== '') throw invalidField('roundId', roundId, { kind: 'not-with', other: 'fiscalYearBe' });
  return `${integerField(request, 'fiscalYearBe')}-สรุป`;
}

/** `2570-06` → `2570-สรุป-06`. */
function keyOfRound(roundId: string): string {
  return roundId.replace('-', '-สรุป-');
}

const KEY = /^(\d{4})-สรุป(?:-(\d{2}))?$/;

export function isSummaryKey(key: string): boolean {
  return KEY.test(key);
}

/** The summary that a key of เอกสาร names; undefined for other keys, and while no round of it has been opened. */
export function summaryDocument(
  office: Office,
  register: Snapshot,
  sources: StepSources,
  key: string,
): StepDocument | undefined {
  const named = KEY.exec(key);
  if (named === null) return undefined;
  const year = Number(named[1]);
  const roundId = named[2] === undefined ? undefined : `${year}-${named[2]}`;
  const snapshot = withArchivedRounds(office, register, year);
  const { settings, people, paper } = sources;
  const { reports } = decodeReports(snapshot.table('reports'));
  const opened = decodeRounds(snapshot.table('rounds'))
    .rounds.filter(
      ({ id, fiscalYearBe }) => fiscalYearBe === year && reports.some((one) => one.roundId === id),
    )
    .sort((left, right) => left.number - right.number);
  const last = opened.findIndex(({ id }) => id === roundId);
  const rounds = roundId === undefined ? opened : opened.slice(0, last + 1);
  const content = summaryContent({
    rounds,
    ofYear: roundId === undefined,
    reports,
    indicators: indicatorsOfYear(sources, year),
    people,
    levelScoresOf: (id) => levelScoresOfRound(snapshot.system, id, settings.levelScores),
  });
  const folderId = content && folderOf(snapshot, content.round, content.ofYear);
  if (content === undefined || folderId === undefined) return undefined;
  const scores = levelScoresOfRound(snapshot.system, content.round.id, settings.levelScores)[settings.scale];
  const holder = { name: settings.directorName, position: settings.directorPosition };
  const host = people.find((person) => isOperator(person) && person.role === 'เจ้าภาพหลัก');
  return {
    key,
    template: 'สรุป',
    folder: { id: folderId },
    figures: toldFigures(content),
    title: roundId === undefined ? DOCUMENT_TITLE.yearSummary(year) : DOCUMENT_TITLE.roundSummary(roundId),
    tags: summaryTags(content, {
      ...paper,
      director: directorOf(people, holder),
      host: { name: host?.name ?? '', position: host?.position ?? '', group: settings.hostGroup },
      phone: settings.officePhone,
      topScore: scores[scores.length - 1] ?? new Big(5),
    }),
  };
}

/** Of the last round that is summed up. */
function toldFigures({ round, self, counts }: SummaryContent): ToldFigures {
  const mean = self.get(round.number);
  return {
    score: scoreField(mean?.score),
    weightUsed: fixed(mean?.weightUsed ?? new Big(0)),
    accepted: counts.accepted,
    certified: counts.certified,
  };
}

/** Baselines by the year that is summed up: a register that has turned to the next one holds them a column further back. */
function indicatorsOfYear({ indicators, fiscalYearBe }: StepSources, year: number): readonly Indicator[] {
  if (fiscalYearBe === year) return indicators;
  if (fiscalYearBe !== year + 1) return [];
  return indicators.map((indicator) => {
    const [third, second] = indicator.baselines;
    return { ...indicator, baselines: ['', third, second], target: '' };
  });
}

function folderOf(snapshot: Snapshot, round: Round, ofYear: boolean): string | undefined {
  if (!ofYear) return idOfLink(round.folder);
  const folder =
    snapshot.system(pastYearFolderEntry(round.fiscalYearBe)) || snapshot.system(SYSTEM.yearFolder);
  return folder === '' ? undefined : folder;
}
