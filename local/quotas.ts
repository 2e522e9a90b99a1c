export type Edition = 'consumer' | 'workspace';

/** What Google counts for one account; `…Ms` is time. */
export type QuotaName =
  | 'sheetsReads'
  | 'sheetsWrites'
  | 'driveUnits'
  | 'documentsCreated'
  | 'filesConverted'
  | 'mailRecipients'
  | 'urlFetches'
  | 'propertyOperations'
  | 'triggerMs';

type Quota = { readonly per: 'minute' | 'day' } & Readonly<Record<Edition, number>>;

/** Google's published limits for each account. */
const QUOTAS: Readonly<Record<QuotaName, Quota>> = {
  sheetsReads: { per: 'minute', consumer: 60, workspace: 60 },
  sheetsWrites: { per: 'minute', consumer: 60, workspace: 60 },
  driveUnits: { per: 'minute', consumer: 325_000, workspace: 325_000 },
  documentsCreated: { per: 'day', consumer: 250, workspace: 1500 },
  filesConverted: { per: 'day', consumer: 2000, workspace: 4000 },
  mailRecipients: { per: 'day', consumer: 100, workspace: 1500 },
  urlFetches: { per: 'day', consumer: 20_000, workspace: 100_000 },
  propertyOperations: { per: 'day', consumer: 50_000, workspace: 500_000 },
  triggerMs: { per: 'day', consumer: 90 * 60_000, workspace: 6 * 3_600_000 },
};

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Google's days end at midnight in California (UTC−8; summer time left aside). */
const DAY_SHIFT = 8 * 3_600_000;

/** Amounts taken of day quotas: account → quota → amount, for the journal. */
export type Taken = Readonly<Record<string, Readonly<Partial<Record<QuotaName, number>>>>>;

export type Quotas = {
  /** Takes `amount` where that much is left; false and nothing taken otherwise. `now` is virtual time. */
  take(name: QuotaName, account: string, now: number, amount?: number): boolean;
  left(name: QuotaName, account: string, now: number): number;
  /** What was taken of day quotas since the last call, to be journaled and given to `add` in a replay. */
  drain(): Taken;
  add(taken: Taken, now: number): void;
  state(): unknown;
  restore(state: unknown): void;
};

type Meter = { window: number; taken: number };

export function createQuotas(edition: Edition): Quotas {
  let meters = new Map<string, Meter>();
  let undrained: Record<string, Partial<Record<QuotaName, number>>> = {};

  const meter = (name: QuotaName, account: string, now: number): Meter => {
    const window =
      QUOTAS[name].per === 'minute' ? Math.floor(now / MINUTE) : Math.floor((now - DAY_SHIFT) / DAY);
    const key = `${name} ${account}`;
    const known = meters.get(key);
    if (known !== undefined && known.window === window) return known;
    const fresh = { window, taken: 0 };
    meters.set(key, fresh);
    return fresh;
  };
  const left = (name: QuotaName, account: string, now: number): number =>
    Math.max(0, QUOTAS[name][edition] - meter(name, account, now).taken);

  return {
    left,
    take(name, account, now, amount = 1) {
      if (amount > left(name, account, now)) return false;
      meter(name, account, now).taken += amount;
      if (QUOTAS[name].per === 'day') {
        const ofAccount = undrained[account] ?? {};
        undrained[account] = { ...ofAccount, [name]: (ofAccount[name] ?? 0) + amount };
      }
      return true;
    },
    drain() {
      const taken = undrained;
      undrained = {};
      return taken;
    },
    add(taken, now) {
      for (const [account, amounts] of Object.entries(taken)) {
        for (const name of Object.keys(QUOTAS) as QuotaName[]) {
          meter(name, account, now).taken += amounts[name] ?? 0;
        }
      }
    },
    state: () => [...meters].map(([key, { window, taken }]) => [key, window, taken]),
    restore(state) {
      meters = new Map(
        (state as readonly (readonly [string, number, number])[]).map(([key, window, taken]) => [
          key,
          { window, taken },
        ]),
      );
    },
  };
}
