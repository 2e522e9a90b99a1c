/** Leaves in Google's log what nobody can act on. */
export function logFault(what: string, cause: unknown): void {
  console.error(
    `${what}: ${cause instanceof Error ? `${cause.message}\n${cause.stack ?? ''}` : String(cause)}`,
  );
}
