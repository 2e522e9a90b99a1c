import { agreementsPanel } from './agreements/agreements-panel';
import { dashboardPanel } from './dashboard/dashboard-panel';
import { documentsPanel } from './documents/documents-panel';
import { minePanel } from './mine/mine-panel';
import { registerPanel } from './register/register-panel';
import { roundsPanel } from './rounds/rounds-panel';
import { scoresPanel } from './scores/scores-panel';
import { signingPanel } from './signing/signing-panel';
import { yearPanel } from './year/year-panel';

const PANELS: Readonly<Record<string, (screen: HTMLElement) => void>> = {
  mine: minePanel,
  dashboard: dashboardPanel,
  agreements: agreementsPanel,
  scores: scoresPanel,
  signing: signingPanel,
  rounds: roundsPanel,
  register: registerPanel,
  documents: documentsPanel,
  year: yearPanel,
};

const screen = document.getElementById('screen');
if (screen !== null) PANELS[screen.dataset.panel ?? '']?.(screen);
