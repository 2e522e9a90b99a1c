import { LETTER_KINDS } from '../../documents/letters/letter-kinds';
import { dateOfMoment } from '../../domain/dates/moments';
import { readRoundId } from '../../domain/keys';
import { Refusal } from '../../domain/refusal';
import { decodeRounds } from '../../register/decode/round';
import type { Snapshot } from '../../register/register-port';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { choiceField, fieldOf, textField } from '../request';
import { SAR_TABS } from '../rounds/make-sar-card';
import { makeStepDocuments, type StepDocument, type StepRun } from '../steps/make-step-documents';
import { type StepSources, stepSources } from '../steps/step-sources';
import { letterDocuments, reportedPeriodOf } from './letter-documents';

/**
 * `{kind}` → the office's letters of a kind; หนังสือนำส่งรายงาน takes `{roundId}` of a round, or none for the year. Made again they
 * say what the register says now; what has been signed stays as it is.
 */
export function makeLetters(office: Office, request: unknown): StepRun {
  return office.locked(() => {
    const snapshot = readAsOperator(office, SAR_TABS);
    const kind = choiceField(request, 'kind', LETTER_KINDS);
    const sources = stepSources(snapshot);
    const period = kind === 'หนังสือนำส่งรายงาน' ? periodAskedFor(snapshot, sources, request) : undefined;
    const documents = letterDocuments(kind, sources, dateOfMoment(office.now()), period);
    return makeStepDocuments(office, snapshot, sources, documents);
  });
}

function periodAskedFor(snapshot: Snapshot, { fiscalYearBe }: StepSources, request: unknown) {
  const asked = fieldOf(request, 'roundId');
  if (asked === undefined || asked === null) return reportedPeriodOf(undefined, fiscalYearBe);
  const roundId = textField(request, 'roundId');
  const round = decodeRounds(snapshot.table('rounds')).rounds.find(({ id }) => id === roundId);
  if (round === undefined) throw new Refusal({ code: 'not-found', thing: 'round', key: roundId });
  return reportedPeriodOf(round, fiscalYearBe);
}

/** Letters that a killed run had set out to make: those of one kind, for they share a template. */
export function waitingLetters(
  snapshot: Snapshot,
  sources: StepSources,
  on: ReturnType<typeof dateOfMoment>,
  keys: ReadonlySet<string>,
): readonly StepDocument[] {
  const rounds = decodeRounds(snapshot.table('rounds')).rounds.filter(
    ({ id }) => readRoundId(id)?.year === sources.fiscalYearBe,
  );
  const periods = [undefined, ...rounds].map((round) => reportedPeriodOf(round, sources.fiscalYearBe));
  for (const kind of LETTER_KINDS) {
    const documents = (kind === 'หนังสือนำส่งรายงาน' ? periods : [undefined]).flatMap((period) =>
      letterDocuments(kind, sources, on, period),
    );
    const waiting = documents.filter(({ key }) => keys.has(key));
    if (waiting.length > 0) return waiting;
  }
  return [];
}
