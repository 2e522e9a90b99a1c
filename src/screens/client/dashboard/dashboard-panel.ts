import { withOverview } from '../with-overview';
import { dashboardPart } from './dashboard-part';

/** ภาพรวมของสำนักงาน: how the office stands, by dimension, group and person; on paper too. */
export function dashboardPanel(screen: HTMLElement): void {
  withOverview(screen, (overview, { alerts }) => [dashboardPart(overview, alerts)]);
}
