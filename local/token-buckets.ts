/** A bucket for each account that holds `capacity` and fills by `perSecond`; one that fills by 0 limits nothing. */
export type TokenBuckets = {
  /** Takes `amount` where that much is left; false and nothing taken otherwise. `now` is virtual time in ms. */
  take(account: string, now: number, amount?: number): boolean;
};

export function tokenBuckets(perSecond: number, capacity: number): TokenBuckets {
  const buckets = new Map<string, { readonly at: number; readonly left: number }>();
  return {
    take(account, now, amount = 1) {
      if (perSecond === 0) return true;
      const known = buckets.get(account) ?? { at: now, left: capacity };
      const passedMs = Math.max(0, now - known.at);
      const left = Math.min(capacity, known.left + (passedMs / 1000) * perSecond);
      const fits = amount <= left;
      buckets.set(account, { at: Math.max(now, known.at), left: fits ? left - amount : left });
      return fits;
    },
  };
}
