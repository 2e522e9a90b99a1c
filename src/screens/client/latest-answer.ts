/**
 * A question that may be asked again before it is answered, by a slider that is moved on: only the answer, or the refusal, to the
 * last one is shown, whichever comes last.
 */
export function latestAnswer<Answered>(
  ask: () => Promise<Answered>,
  show: (answer: Answered) => void,
): () => Promise<void> {
  let latest = 0;
  return async () => {
    latest += 1;
    const mine = latest;
    try {
      const answer = await ask();
      if (mine === latest) show(answer);
    } catch (cause) {
      if (mine === latest) throw cause;
    }
  };
}
