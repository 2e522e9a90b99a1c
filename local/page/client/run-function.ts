/** Calls a global of the bundle as this person and puts on screen what it shows. */
import type { Screen } from '../protocol';
import { Refused, tellLocal } from './ask';
import { asList, asObject, asText } from './json';

/** What a function returns for a reason of its own is its result, with google.script.run as here; `not-offered` was never called. */
const neverCalled = 'not-offered';

/** The result, which may be a refusal that the function returned; what it threw is thrown with its message, for the failure handler. */
export async function runFunction(
  as: string,
  name: string,
  args: readonly unknown[],
  show: (screen: Screen) => void,
): Promise<unknown> {
  const answer = asObject(await tellLocal('run', { as, function: name, args }));
  for (const screen of asList(answer.screens) as readonly Screen[]) show(screen);
  if (answer.error === undefined) return answer.result;
  const error = asObject(answer.error);
  if (asText(error.code) === neverCalled) throw new Refused(neverCalled, asText(error.message));
  return { error };
}
