/**
 * A question that is put before its answer is wanted: whoever wants it first gets that answer, unless it was refused meanwhile. It is
 * asked anew then, and ever after.
 */
export function askedAhead<Answered>(ask: () => Promise<Answered>): () => Promise<Answered> {
  let ahead: Promise<Answered> | undefined = ask();
  ahead.catch(() => {
    ahead = undefined;
  });
  return () => {
    const answer = ahead ?? ask();
    ahead = undefined;
    return answer;
  };
}
