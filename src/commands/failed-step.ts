import type { Office } from './office';

/** What a run could not do, as a person reads it. */
export type FailedStep = { readonly step: string; readonly message: string };

/** One step's trouble must not keep the others from their turn: it is told in place of being thrown. */
export function tryStep(office: Office, step: string, work: () => void): readonly FailedStep[] {
  try {
    work();
    return [];
  } catch (cause) {
    return [{ step, message: office.explain(cause) }];
  }
}
