import { MENU_TEXT } from '../../messages/menu-text';
import { agreementsPanel } from './agreements/agreements-panel';
import { dashboardPanel } from './dashboard/dashboard-panel';
import { documentsPanel } from './documents/documents-panel';
import { element } from './element';
import { minePanel } from './mine/mine-panel';
import { registerPanel } from './register/register-panel';
import { roundsPanel } from './rounds/rounds-panel';
import { scoresPanel } from './scores/scores-panel';
import { signingPanel } from './signing/signing-panel';
import { yearPanel } from './year/year-panel';

type PanelName = Exclude<keyof typeof MENU_TEXT, 'title'>;

const PANELS: Readonly<Record<PanelName, (screen: HTMLElement) => void>> = {
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

function isPanel(name: string): name is PanelName {
  return name in PANELS;
}

/** Who does not see the title that Sheets writes above hears it in the panel. */
function show(screen: HTMLElement): void {
  const panel = screen.dataset.panel ?? '';
  if (!isPanel(panel)) return;
  screen.before(element('h1', { class: 'visually-hidden' }, MENU_TEXT[panel]));
  PANELS[panel](screen);
}

const screen = document.getElementById('screen');
if (screen !== null) show(screen);
