import type { Party } from '../agreements/agreement';
import { cleanText } from '../words/clean-text';

/** A party whose position was typed over several lines: in running text it stands on one, under the signature on those lines. */
export function asSigned({ name, position, positionLines = [position] }: Party): Party {
  const lines = positionLines
    .flatMap((line) => line.split(/[\r\n\v\f]+/))
    .map(cleanText)
    .filter((line) => line !== '');
  return { name, position: lines.join(' '), ...(lines.length > 1 && { positionLines: lines }) };
}
