import type { LatencyKind } from '../local/apps-script/latency-kinds';
import type { GoogleSettings } from '../local/google-settings';
import { middleMs } from '../local/latency';
import type { Figures } from './rows';

const WAVE = 40;

/** The made-up office's owners: each is given their folder. */
const PEOPLE = 20;
/** Work that no panel asks for: whoever asks waits for google.script.run too. */
const UNASKED = ['a tick', 'a result', 'ticks', 'idle', 'sweep that', 'reminding', 'a round is open'];

/** Calls one after another; `files` go out side by side, in waves as wide as Drive lets them. */
type Calls = {
  readonly calls: readonly LatencyKind[];
  readonly files?: { readonly kind: LatencyKind; readonly n: number; readonly writes: boolean };
  /** MailApp sends one after another; Drive's pace is waited for meanwhile. */
  readonly mails?: number;
};

const READ: Calls = { calls: ['sheets.read'] };
const READ_AND_WRITE: Calls = { calls: ['sheets.read', 'sheets.write'] };
const SEAL: Calls = { calls: ['sheets.read', 'drive.upload', 'sheets.write'] };
const SWEEP: Calls = { calls: ['drive.get'] };

/**
 * What no program can do without, by the name of the work or how it begins: one call for what is read in one batch, one for what is
 * written whole or not at all, one for each file. Locks, caches and properties are no calls of REST; neither bytes nor what the
 * script thinks are counted.
 */
const FLOORS: Readonly<Record<string, (n: number) => Calls>> = {
  'opening a round': (n) => ({
    calls: [
      'sheets.read',
      'sheets.write',
      'sheets.write',
      'sheets.write',
      ...Array<LatencyKind>(Math.min(PEOPLE, n)).fill('drive.share'),
    ],
    files: { kind: 'drive.folder', n: n + 1, writes: true },
  }),
  'a round is open and safe': () => ({
    calls: ['sheets.read', 'drive.list', 'sheets.write', 'sheets.write', 'sheets.write'],
  }),
  doctor: () => READ,
  dashboard: () => READ,
  'first paint': () => READ,
  'a tick': () => READ_AND_WRITE,
  'a result, an explanation and a tick': () => READ_AND_WRITE,
  'ticks at once': () => READ_AND_WRITE,
  'idle sweep': () => SWEEP,
  'sweep that looks': () => ({ calls: ['drive.get', 'sheets.read', 'sheets.write'] }),
  'a sweep by hand': () => ({ calls: ['drive.get', 'sheets.read', 'sheets.write'] }),
  'moving a deadline': () => READ_AND_WRITE,
  reminding: () => READ_AND_WRITE,
  'closing and sealing a round': () => SEAL,
  'the book of SAR Cards after the seal': () => ({
    calls: ['sheets.read', 'drive.export', 'drive.convert', 'sheets.write'],
  }),
  'sealing anew': () => SEAL,
  'verifying the seals': () => ({ calls: ['sheets.read', 'drive.download'] }),
  'import: preview': () => ({ calls: ['drive.upload', 'sheets.read'] }),
  'import: commit': () => ({ calls: ['drive.download', 'sheets.read', 'sheets.write'] }),
  'roll-over': () => ({ calls: ['sheets.read', 'drive.upload', 'sheets.write'] }),
  drift: (n) => ({
    calls: ['sheets.read', 'drive.export'],
    files: { kind: 'drive.export', n, writes: false },
  }),
  'a print set': (n) => ({
    calls: ['sheets.read', 'drive.upload'],
    files: { kind: 'drive.export-pdf', n, writes: false },
  }),
  'marking as signed': (n) => ({
    ...READ_AND_WRITE,
    files: { kind: 'drive.write', n, writes: true },
  }),
  'handing out': (n) => ({
    ...READ_AND_WRITE,
    files: { kind: 'drive.share', n, writes: true },
    mails: n,
  }),
};

/** No figures where nobody can say. */
export function floorOf(
  what: string,
  n: number,
  limits: Pick<GoogleSettings, 'writesPerSecond' | 'writeBurst'>,
): Figures {
  const floor = FLOORS[what] ?? Object.entries(FLOORS).find(([name]) => what.startsWith(name))?.[1];
  if (floor === undefined) return {};
  const asked = UNASKED.some((name) => what.startsWith(name)) ? 0 : middleMs('sidebar-call') / 1000;
  return figuresOf(floor(n), asked, limits);
}

function figuresOf(
  { calls, files, mails = 0 }: Calls,
  asked: number,
  { writesPerSecond, writeBurst }: Pick<GoogleSettings, 'writesPerSecond' | 'writeBurst'>,
): Figures {
  const alone = asked + calls.reduce((sum, kind) => sum + middleMs(kind), 0) / 1000;
  const shares = calls.filter((kind) => kind === 'drive.share').length;
  if (files === undefined) return { rest: calls.length, steps: calls.length, virtualSeconds: rounded(alone) };
  const waves = Math.ceil(files.n / WAVE);
  const wave = (middleMs('url-fetch.all') + middleMs(files.kind)) / 1000;
  const waited =
    files.writes && writesPerSecond > 0 ? Math.max(0, files.n + shares - writeBurst) / writesPerSecond : 0;
  return {
    rest: calls.length + files.n,
    steps: calls.length + waves,
    virtualSeconds: rounded(
      alone + Math.max(waves * wave, waited + wave, (mails * middleMs('mail.send')) / 1000),
    ),
  };
}

function rounded(seconds: number): number {
  return Number(seconds.toFixed(1));
}
