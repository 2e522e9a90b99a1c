/** Colours of the register: calm tints that stay readable in print. Channels 0–1 as Sheets takes them. */
export type Colour = { readonly red: number; readonly green: number; readonly blue: number };

function colour(hex: string): Colour {
  const channel = (at: number): number => Number((parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(4));
  return { red: channel(0), green: channel(2), blue: channel(4) };
}

export const PALETTE = {
  ink: colour('1f2937'),
  /** Headers tell who writes below them. */
  operatorHeader: colour('dbe4f0'),
  scriptHeader: colour('e5e7eb'),
  ownerHeader: colour('fdf1c7'),
  supervisorHeader: colour('e6e1fa'),
  formulaHeader: colour('def3e8'),
  good: colour('d9f2e1'),
  done: colour('b7e4c7'),
  sent: colour('dbeafe'),
  attention: colour('fef3c7'),
  bad: colour('fde2e2'),
  quiet: colour('eef0f3'),
  chartDark: colour('1d3b5c'),
  chartMiddle: colour('b9802a'),
  chartLight: colour('7fa6cf'),
  chartPale: colour('d9c7a0'),
  chartBlue: colour('4a78ae'),
  chartYellow: colour('e3b04b'),
  chartMist: colour('c9ced3'),
  chartGrey: colour('6d757e'),
} as const;
