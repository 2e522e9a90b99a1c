import type { VerifiedSeals } from '../../../commands/closing/verify-seals';
import type { ReportOverview } from '../../../commands/report-overview';
import { CHANGES_SCREEN } from '../../../messages/screens/screen-round-changes-text';
import { type Alerts, actionButton } from '../action-button';
import { element, fileLink, fill } from '../element';
import { folded } from '../folded';
import { call } from '../server';

/** Whether closed rounds are still as they were sealed; where not, what differs and where. */
export function sealsPart(reports: readonly ReportOverview[], alerts: Alerts): HTMLElement {
  const found = element('section', { 'aria-live': 'polite' });
  const verify = async (): Promise<void> => {
    fill(found);
    fill(found, ...verifiedView(await call('verifySeals'), reports));
  };
  return folded(
    CHANGES_SCREEN.seals,
    CHANGES_SCREEN.sealsHint,
    actionButton(CHANGES_SCREEN.verify, alerts, verify, 'secondary'),
    found,
  );
}

function verifiedView(
  { checked, firstDifference }: VerifiedSeals,
  reports: readonly ReportOverview[],
): readonly (HTMLElement | undefined)[] {
  if (firstDifference === undefined)
    return [element('p', { class: 'alert good' }, CHANGES_SCREEN.sealsFine(checked))];
  const { roundId, what, where, sealed, found } = firstDifference;
  const shownAs = (value: string | number | boolean): string =>
    value === '' ? CHANGES_SCREEN.nothing : String(value);
  // The longest id first: 2570-06-1.1 is the beginning of 2570-06-1.10 too.
  const report = [...reports]
    .sort((left, right) => right.id.length - left.id.length)
    .find(({ id }) => where.includes(id));
  return [
    element('p', { class: 'alert bad' }, CHANGES_SCREEN.sealsDiffer(roundId)),
    element(
      'dl',
      { class: 'facts' },
      element('dt', {}, CHANGES_SCREEN.where),
      element('dd', {}, CHANGES_SCREEN.what[what], element('div', { class: 'soft' }, where)),
      element('dt', {}, CHANGES_SCREEN.sealed),
      element('dd', {}, shownAs(sealed)),
      element('dt', {}, CHANGES_SCREEN.found),
      element('dd', {}, shownAs(found)),
    ),
    report === undefined ? undefined : fileLink(CHANGES_SCREEN.openCell, report.cell),
  ];
}
