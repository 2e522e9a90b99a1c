import type { AgreementFacts, IndicatorFacts } from '../../domain/agreements/agreement-facts';
import { textMark } from '../../domain/words/text-mark';
import type { AgreementContent } from '../content/agreement-content';
import type { KpiContent } from '../content/kpi-content';
import { roundsText } from '../tags/kpi-tags';

/** What an agreement's paper says of the register. */
export function agreementFacts(content: AgreementContent): AgreementFacts {
  const { agreement, dimensions, details } = content;
  const party = ({ name, position }: { readonly name: string; readonly position: string }) =>
    `${name} ${position}`;
  const detailOf = new Map(details.map((detail) => [detail.code, textMark(detailText(detail))]));
  return {
    makers: agreement.makers.map(party),
    receivers: agreement.receivers.map(party),
    unit: agreement.unit,
    indicators: Object.fromEntries(
      dimensions.flatMap(({ rows }) =>
        rows.map((row) => {
          const levels = row.levels.map(({ threshold }) => threshold.toFixed());
          const facts: IndicatorFacts = [
            row.name,
            row.unit,
            row.weight?.toFixed() ?? '',
            row.target,
            levels,
            detailOf.get(row.code) ?? '',
          ];
          return [row.code, facts];
        }),
      ),
    ),
    rounds: Object.fromEntries(
      details
        .filter(({ startsAtRound, cancelledAtRound }) => (startsAtRound ?? cancelledAtRound) !== undefined)
        .map((detail) => [detail.code, roundsText(detail, 'western')]),
    ),
  };
}

/** What stands in a KPI Template beside the annex's columns; people are not named by it: who signs or owns is no content. */
function detailText({
  definition,
  formula,
  method,
  direction,
  dataSource,
  collection,
  criteriaNote,
}: KpiContent): string {
  return [definition, formula, method ?? '', direction ?? '', dataSource, collection, criteriaNote].join(
    '\n',
  );
}
