/** Calls a global of the bundle as this person and puts on screen what it shows. */
import type { Screen } from '../protocol';
import { Refused, tellLocal } from './ask';
import { asList, asObject, asText } from './json';

/** The result; a refusal or a fault is thrown with its message, as google.script.run hands it to the failure handler. */
export const runFunction = async (
  as: string,
  name: string,
  args: readonly unknown[],
  show: (screen: Screen) => void,
): Promise<unknown> => {
  const answer = asObject(await tellLocal('run', { as, function: name, args }));
  for (const screen of asList(answer.screens) as readonly Screen[]) show(screen);
  if (answer.error !== undefined) {
    const error = asObject(answer.error);
    throw new Refused(asText(error.code), asText(error.message));
  }
  return answer.result;
};
