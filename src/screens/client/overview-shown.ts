import type { Alerts } from './action-button';

/** What a view of the overview may do with the panel around it. */
export type OverviewShown = {
  readonly alerts: Alerts;
  /** Reads the overview again and shows the panel anew; what `alerts` say stays. */
  readonly refresh: () => Promise<void>;
};
