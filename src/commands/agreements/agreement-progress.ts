import { type AgreementKind, ALL_KINDS, type KindChoice } from '../../domain/agreements/agreement';
import type { Office } from '../office';

/** What agreementProgress gives; `secondsLeft` is reckoned from the waves so far. */
export type AgreementProgress = {
  readonly running: boolean;
  /** '' where nothing has run lately. */
  readonly kind: KindChoice | '';
  readonly done: number;
  readonly total: number;
  /** ISO 8601, '' where nothing runs. */
  readonly startedAt: string;
  readonly by: string;
  readonly secondsLeft: number;
};

const KEEP_SECONDS = 900;
const IDLE: AgreementProgress = {
  running: false,
  kind: '',
  done: 0,
  total: 0,
  startedAt: '',
  by: '',
  secondsLeft: 0,
};

function cacheKey(office: Office): string {
  return `progress/${office.register.spreadsheetId}`;
}

/** From the cache alone: no lock, no REST. */
export function agreementProgress(office: Office): AgreementProgress & { readonly caller: string } {
  const kept = office.cache.get(cacheKey(office));
  return { ...(isProgress(kept) ? kept : IDLE), caller: office.caller };
}

export type ProgressTeller = {
  tell(done: number, total: number): void;
  end(done: number, total: number): void;
};

/** Tells the cache after each wave how far a run is. */
export function progressTeller(office: Office, kinds: readonly AgreementKind[]): ProgressTeller {
  const [first = ''] = kinds;
  const kind = kinds.length > 1 ? ALL_KINDS : first;
  const startedMs = office.now();
  const startedAt = new Date(startedMs).toISOString();
  const put = (running: boolean, done: number, total: number): void => {
    const perDocument = done === 0 ? 1 : (office.now() - startedMs) / 1000 / done;
    const secondsLeft = running ? Math.ceil((total - done) * perDocument) : 0;
    const progress: AgreementProgress = {
      running,
      kind,
      done,
      total,
      startedAt,
      by: office.caller,
      secondsLeft,
    };
    office.cache.put(cacheKey(office), progress, KEEP_SECONDS);
  };
  return { tell: (done, total) => put(true, done, total), end: (done, total) => put(false, done, total) };
}

function isProgress(value: unknown): value is AgreementProgress {
  return typeof value === 'object' && value !== null && 'running' in value && 'total' in value;
}
