import { sarContent } from '../../documents/sar-card-content';
import { sarCardTags } from '../../documents/sar-card-tags';
import { sarKeyOf } from '../../domain/keys';
import { idOfLink } from '../../domain/links';
import { Refusal } from '../../domain/refusal';
import { isCalculated } from '../../domain/report';
import { DOCUMENT_TITLE } from '../../messages/document-title';
import { decodeReports } from '../../register/decode/report';
import { decodeRounds } from '../../register/decode/round';
import type { Snapshot } from '../../register/register-port';
import { levelScoresOfRound } from '../../register/round-scales';
import type { TabName } from '../../register/tabs';
import { withArchivedRounds } from '../closing/archived-rounds';
import { listEvidence } from '../evidence/list-evidence';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { textField } from '../request';
import { makeStepDocuments, type StepDocument, type StepRun } from '../steps/make-step-documents';
import { STEP_TABS, type StepSources, stepSources } from '../steps/step-sources';

/** Tabs that a round's document is made from and recorded in. */
export const SAR_TABS: readonly TabName[] = [...STEP_TABS, 'rounds', 'reports'];

/** `{roundId}` → the round's document: scores by dimension, a SAR Card for each report. `not-found` until it was opened. */
export function makeSarCard(office: Office, request: unknown): StepRun {
  return office.locked(() => {
    const snapshot = readAsOperator(office, SAR_TABS);
    const roundId = textField(request, 'roundId');
    const sources = stepSources(snapshot);
    const whole = withArchivedRounds(office, snapshot, Number(roundId.slice(0, 4)));
    const document = sarDocument(office, whole, sources, roundId);
    if (document === undefined)
      throw new Refusal({ code: 'not-found', thing: 'reports-of-round', key: roundId });
    return makeStepDocuments(office, snapshot, sources, [document]);
  });
}

/** undefined for a round that has no reports yet. */
export function sarDocument(
  office: Office,
  snapshot: Snapshot,
  { settings, people, paper }: StepSources,
  roundId: string,
): StepDocument | undefined {
  const { rounds } = decodeRounds(snapshot.table('rounds'));
  const round = rounds.find(({ id }) => id === roundId);
  const { reports: all } = decodeReports(snapshot.table('reports'));
  const reports = all.filter((report) => report.roundId === roundId);
  const folderId = idOfLink(round?.folder ?? '');
  if (round === undefined || folderId === undefined || reports.length === 0) return undefined;
  const scored = reports.filter((report) => !isCalculated(report));
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
  return {
    key: sarKeyOf(roundId),
    template: 'SAR Card',
    folder: { id: folderId },
    title: DOCUMENT_TITLE.sarCard(roundId),
    tags: sarCardTags(sarContent({ round, reports, people, levelScores, evidence, earlier }), paper),
  };
}
