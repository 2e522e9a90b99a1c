import { askedAhead } from '../asked-ahead';
import { call } from '../server';
import { withOverview } from '../with-overview';
import { dashboardPart } from './dashboard-part';

/** ภาพรวมของสำนักงาน: how the office stands, by dimension, indicator, group and person; on paper too. */
export function dashboardPanel(screen: HTMLElement): void {
  // Asked beside the overview, not after it.
  const dashboard = askedAhead(() => call('officeDashboard'));
  withOverview(screen, (_, { alerts }) => [dashboardPart(alerts, dashboard)]);
}
