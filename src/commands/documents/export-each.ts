import { Refusal } from '../../domain/refusal';

/**
 * Files exported all at once, or one by one where Google refuses the whole for the sake of one: the bytes of each, or why it
 * alone gives none (over 10 MB, gone, closed to the caller).
 */
export function exportEach(
  ids: readonly string[],
  exported: (ids: readonly string[]) => readonly Uint8Array[],
): readonly (Uint8Array | Refusal)[] {
  try {
    return exported(ids);
  } catch (cause) {
    if (!isOfOneFile(cause)) throw cause;
    if (ids.length === 1) return [cause];
  }
  return ids.flatMap((id) => exportEach([id], exported));
}

/** What is too large told with the file's name: Google does not say which. */
export function named<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw withName(name, cause);
  }
}

export function withName(name: string, cause: unknown): unknown {
  if (!(cause instanceof Refusal) || cause.reason.code !== 'too-large' || cause.reason.name !== '')
    return cause;
  return new Refusal({ ...cause.reason, name }, cause.causeForLog);
}

function isOfOneFile(cause: unknown): cause is Refusal {
  return cause instanceof Refusal && ['too-large', 'not-found', 'no-right'].includes(cause.code);
}
