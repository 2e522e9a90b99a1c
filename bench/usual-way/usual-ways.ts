/** How some work is usually done: a script of this folder, run on as many rows. */
export type Way = {
  readonly script: string;
  /** True where its best form (fetchAll, one batch) is another than its plain one. */
  readonly hasBest: boolean;
  /** What it does not do that the row beside it does. */
  readonly lacks: string;
  /** Rows of the script's work where they are not as many as the bench row's. */
  readonly rows?: (n: number) => number;
  /** A trigger by the clock: nobody waits for google.script.run. */
  readonly byClock?: true;
  /** A trigger of edits: a result, an explanation and a tick are typed into one row, or into all at once. */
  readonly edits?: 'one row' | 'all at once';
};

const HOURLY: Way = {
  script: 'watching',
  hasBest: true,
  byClock: true,
  lacks: 'reads each time, and does nothing but look for what is overdue',
};
const TICKING: Way = {
  script: 'ticking',
  hasBest: false,
  lacks: 'no lock, log, evidence or frozen result',
  edits: 'one row',
};
const CLOSING: Way = {
  script: 'closing',
  hasBest: false,
  lacks: 'no fingerprints of results or evidence, no lock on folders: a copy and a protected tab',
};

/** By the name of the bench row, or how it begins. */
const WAYS: Readonly<Record<string, Way>> = {
  agreements: {
    script: 'making',
    hasBest: true,
    lacks: 'made twice after a run that was cut off; no check of the register or template',
  },
  'opening a round': { script: 'opening', hasBest: true, lacks: 'nothing is frozen, protected or mailed' },
  'a round is open and safe': {
    script: 'protecting',
    hasBest: true,
    lacks: 'no rules of cells, formulas or filter views; a run that was cut off begins anew',
  },
  doctor: { script: 'checking', hasBest: true, lacks: 'codes and the sum of weights only' },
  'a tick': TICKING,
  'a result, an explanation and a tick': TICKING,
  'ticks at once': {
    ...TICKING,
    lacks:
      'no lock: each writes its row by number, also where rows have moved; what is beyond 30 runs at once Google drops',
    edits: 'all at once',
  },
  'idle sweep': HOURLY,
  'sweep that looks': HOURLY,
  'a sweep by hand': HOURLY,
  'moving a deadline': { script: 'moving', hasBest: false, lacks: 'nobody is told, nothing is logged' },
  reminding: {
    script: 'reminding',
    hasBest: false,
    byClock: true,
    lacks: 'sent again by a second run; stops where the allowance of mails ends',
  },
  'closing and sealing a round': CLOSING,
  'sealing anew': CLOSING,
  'the book of SAR Cards': {
    script: 'making',
    hasBest: true,
    lacks: 'one Doc for each report, no book; no score explained',
    // A book is made of at most so many; of larger rounds none.
    rows: (n) => (n <= 500 ? n : 0),
  },
  'import: commit': { script: 'importing', hasBest: false, lacks: 'overwrites the tab, columns as they lie' },
  'roll-over': { script: 'turning', hasBest: false, lacks: 'base years and next targets by hand' },
  drift: {
    script: 'comparing',
    hasBest: true,
    lacks: 'tells that a text is missing, not which field differs',
  },
  'a print set': { script: 'printing', hasBest: true, lacks: 'a file for each paper, not joined or paged' },
  'marking as signed': { script: 'signing', hasBest: false, lacks: 'no paper is locked' },
  'handing out': { script: 'handing-out', hasBest: true, lacks: 'who had it already gets it again' },
};

/** Work that nobody does without the office's program. */
const NOBODY: Readonly<Record<string, string>> = {
  'the book of SAR Cards': 'a round of so many has no book, only cards of single indicators',
  'import: preview': 'nobody previews: the file is pasted over the tab, and found wrong later',
  'verifying the seals': 'nobody verifies: copies lie in a folder, and are believed',
  dashboard: 'formulas of the Sheet itself: no script runs',
  'first paint': 'no panel: people look for their rows in the Sheet',
};

export function wayOf(what: string): Way | undefined {
  return beginning(WAYS, what);
}

export function whyNobody(what: string): string {
  return beginning(NOBODY, what) ?? 'not compared';
}

function beginning<T>(by: Readonly<Record<string, T>>, what: string): T | undefined {
  return by[what] ?? Object.entries(by).find(([name]) => what.startsWith(name))?.[1];
}
