import type { Office } from '../office';

/** `total` is 0 where no test has run for a while. */
export type SelfTestProgress = { readonly done: number; readonly total: number };

const KEPT_SECONDS = 600;

/** How far the running test is. It stands apart from the test, which weighs more than to be asked for this each second. */
export function selfTestProgress(office: Office): SelfTestProgress {
  const { done, total } = (office.cache.get(progressKey(office)) ?? {}) as Partial<Record<string, unknown>>;
  return { done: Number(done ?? 0), total: Number(total ?? 0) };
}

export function tellProgress(office: Office, progress: SelfTestProgress): void {
  office.cache.put(progressKey(office), progress, KEPT_SECONDS);
}

function progressKey(office: Office): string {
  return `self-test/${office.register.spreadsheetId}`;
}
