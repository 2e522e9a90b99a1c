import { agreementsPanel } from './agreements/agreements-panel';

const PANELS: Readonly<Record<string, (screen: HTMLElement) => void>> = {
  agreements: agreementsPanel,
};

const screen = document.getElementById('screen');
if (screen !== null) PANELS[screen.dataset.panel ?? '']?.(screen);
