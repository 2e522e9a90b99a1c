/**
 * Stands for tslib in libraries that are built for Apps Script, where no promise may be relied upon after the function has
 * returned: an asynchronous function runs to its end at once and gives its value. What it waits for must not be a promise.
 */
export function __awaiter<T>(
  self: unknown,
  given: unknown,
  _promise: unknown,
  body: (...given: unknown[]) => Generator<unknown, T, unknown>,
): T {
  const steps = body.apply(self, Array.isArray(given) ? given : []);
  let step = steps.next();
  while (step.done !== true) step = steps.next(step.value);
  return step.value;
}

/** Fields that a constructor's options leave out, as tslib has it. */
export function __rest(
  whole: Readonly<Record<string, unknown>>,
  left: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => !left.includes(name)));
}
