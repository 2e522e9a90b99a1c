import { type SarContent, sarContent } from '../../documents/content/sar-card-content';
import type { KpiPaper } from '../../documents/tags/booklet-tags';
import { oneCardTags, sarCardTags } from '../../documents/tags/sar-card-tags';
import { sarKeyOf } from '../../domain/keys';
import { idOfLink } from '../../domain/links';
import { Refusal } from '../../domain/refusal';
import { isCalculated } from '../../domain/rounds/report';
import { DOCUMENT_TITLE } from '../../messages/documents/document-title';
import { decodeReports } from '../../register/decode/report';
import { decodeRounds } from '../../register/decode/round';
import type { Snapshot } from '../../register/register-port';
import { levelScoresOfRound } from '../../register/round-scales';
import type { TabName } from '../../register/tabs';
import { withArchivedRounds } from '../closing/archived-rounds';
import { listEvidence } from '../evidence/list-evidence';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { textField, textsField } from '../request';
import { makeStepDocuments, type StepDocument, type StepRun } from '../steps/make-step-documents';
import { STEP_TABS, type StepSources, stepSources } from '../steps/step-sources';

/** The template's loop over the cards. */
const CARD_LOOP = 'รายงานตัวชี้วัด';

/**
 * A Google Doc holds 1.02 million characters; a card has some thousand, twice that with a long narrative. A round of more reports has
 * cards of single indicators, but no book.
 */
const MOST_CARDS = 500;

/** Tabs that a round's document is made from and recorded in. */
export const SAR_TABS: readonly TabName[] = [...STEP_TABS, 'rounds', 'reports'];

/**
 * `{roundId}` → the round's book: scores by dimension, a SAR Card for each report. `{roundId, indicators}` → these indicators' cards as documents of
 * their own, all of the round's where the list is empty. `not-found` until the round was opened.
 */
export function makeSarCard(office: Office, request: unknown): StepRun {
  return office.locked(() => {
    const snapshot = readAsOperator(office, SAR_TABS);
    const roundId = textField(request, 'roundId');
    const codes = textsField(request, 'indicators');
    const sources = stepSources(snapshot);
    const whole = withArchivedRounds(office, snapshot, Number(roundId.slice(0, 4)));
    const sar = sarOf(office, whole, sources, roundId, codes);
    if (sar === undefined) throw new Refusal({ code: 'not-found', thing: 'reports-of-round', key: roundId });
    const unknown = codes?.find(
      (code) => !sar.content.cards.some((card) => card.report.indicatorCode === code),
    );
    if (unknown !== undefined) throw new Refusal({ code: 'not-found', thing: 'indicator', key: unknown });
    if (codes === undefined && isTooLong(sar)) throw tooLong();
    const documents = codes === undefined ? [bookOf(sar)] : cardsOf(sar, codes);
    return makeStepDocuments(office, snapshot, sources, documents);
  });
}

/** undefined for a round that has no reports yet, 'too-long' for one that has too many for a book. */
export function sarDocument(
  office: Office,
  snapshot: Snapshot,
  sources: StepSources,
  roundId: string,
): StepDocument | 'too-long' | undefined {
  const sar = sarOf(office, snapshot, sources, roundId, undefined);
  return sar && (isTooLong(sar) ? 'too-long' : bookOf(sar));
}

/** The cards of these indicators, each a document of its own. */
export function sarCardDocuments(
  office: Office,
  snapshot: Snapshot,
  sources: StepSources,
  roundId: string,
  codes: readonly string[],
): readonly StepDocument[] {
  const sar = sarOf(office, snapshot, sources, roundId, codes);
  return sar === undefined ? [] : cardsOf(sar, codes);
}

type Sar = {
  readonly roundId: string;
  readonly folderId: string;
  readonly content: SarContent;
  readonly paper: KpiPaper;
};

function isTooLong({ content }: Sar): boolean {
  return content.cards.length > MOST_CARDS;
}

function tooLong(): Refusal {
  return new Refusal({ code: 'too-large', name: '', limit: { kind: 'book', cards: MOST_CARDS } });
}

function bookOf({ roundId, folderId, content, paper }: Sar): StepDocument {
  return {
    key: sarKeyOf(roundId),
    template: 'SAR Card',
    folder: { id: folderId },
    title: DOCUMENT_TITLE.sarCard(roundId),
    tags: sarCardTags(content, paper),
  };
}

function cardsOf(
  { roundId, folderId, content, paper }: Sar,
  codes: readonly string[],
): readonly StepDocument[] {
  const asked = content.cards.filter(
    ({ report }) => codes.length === 0 || codes.includes(report.indicatorCode),
  );
  return asked.map((card) => ({
    key: sarKeyOf(roundId, card.report.indicatorCode),
    template: 'SAR Card',
    folder: { id: folderId },
    title: DOCUMENT_TITLE.sarCardOf(roundId, card.report.indicatorCode),
    from: CARD_LOOP,
    tags: oneCardTags(content, card, paper),
  }));
}

/** The evidence of the asked indicators is looked at, of all where none are named. */
function sarOf(
  office: Office,
  snapshot: Snapshot,
  { settings, people, paper }: StepSources,
  roundId: string,
  codes: readonly string[] | undefined,
): Sar | undefined {
  const { rounds } = decodeRounds(snapshot.table('rounds'));
  const round = rounds.find(({ id }) => id === roundId);
  const { reports: all } = decodeReports(snapshot.table('reports'));
  const reports = all.filter((report) => report.roundId === roundId);
  const folderId = idOfLink(round?.folder ?? '');
  if (round === undefined || folderId === undefined || reports.length === 0) return undefined;
  const asked = (code: string) => codes === undefined || codes.length === 0 || codes.includes(code);
  const scored = reports.filter((report) => !isCalculated(report) && asked(report.indicatorCode));
  const evidence = new Map(
    [...listEvidence(office, scored)].map(([id, files]) => [
      id,
      files
        .filter(({ place }) => place === 'in-folder')
        .map(({ name, level }) => ({ name, level }))
        .sort((left, right) => left.name.localeCompare(right.name, 'th')),
    ]),
  );
  const earlier = rounds
    .filter((one) => one.fiscalYearBe === round.fiscalYearBe && one.number < round.number)
    .sort((left, right) => left.number - right.number)
    .map((one) => ({
      round: one,
      reports: all.filter((report) => report.roundId === one.id),
      levelScores: levelScoresOfRound(snapshot.system, one.id, settings.levelScores),
    }));
  const levelScores = levelScoresOfRound(snapshot.system, roundId, settings.levelScores);
  const content = sarContent({ round, reports, people, levelScores, evidence, earlier });
  return { roundId, folderId, content, paper };
}
