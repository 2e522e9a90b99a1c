import type { ReportOverview } from '../../../commands/report-overview';
import { DASHBOARD_SCREEN } from '../../../messages/screen-dashboard-text';
import { barLine } from '../bar-line';
import { element } from '../element';
import { reportLinks } from '../report-links';

/** Reports that came in and those that are late, by group; then who is late, each with links to the cells. */
export function lateLists(reports: readonly ReportOverview[]): readonly HTMLElement[] {
  const late = reports.filter((report) => report.late);
  const people = gather(late, ({ owner }) => owner);
  return [
    element(
      'section',
      { class: 'card' },
      element('h2', {}, DASHBOARD_SCREEN.byGroup),
      ...gather(reports, ({ group }) => group).map(([group, own]) => groupLine(group, own)),
    ),
    element(
      'section',
      { class: 'card' },
      element('h2', {}, DASHBOARD_SCREEN.latePeople(people.length)),
      ...people.map(([owner, own]) => reportLinks(owner === '' ? DASHBOARD_SCREEN.noOwner : owner, own)),
    ),
  ];
}

function groupLine(group: string, own: readonly ReportOverview[]): HTMLElement {
  const accepted = own.filter((report) => report.accepted).length;
  const late = own.filter((report) => report.late).length;
  return barLine(
    group === '' ? DASHBOARD_SCREEN.noGroup : group,
    accepted / own.length,
    DASHBOARD_SCREEN.sent(accepted, own.length),
    late === 0 ? undefined : element('div', { class: 'wrong' }, DASHBOARD_SCREEN.lateCount(late)),
  );
}

/** By a name, who has most of them first. */
function gather(
  reports: readonly ReportOverview[],
  nameOf: (report: ReportOverview) => string,
): readonly (readonly [string, readonly ReportOverview[]])[] {
  const byName = new Map<string, ReportOverview[]>();
  for (const report of reports) byName.set(nameOf(report), [...(byName.get(nameOf(report)) ?? []), report]);
  return [...byName].sort(([, left], [, right]) => right.length - left.length);
}
