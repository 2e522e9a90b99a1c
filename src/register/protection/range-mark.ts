import type { GridRange, ProtectedRange } from '../workbook';
import type { WantedProtection } from './wanted';

/**
 * What Google keeps in another form than it was given (an alias of an address, ranges joined) would look changed at every
 * look. The marks say of a wanted range how it came back when it was laid: `wanted=kept`, parted by spaces.
 */
export type KeptForms = ReadonlySet<string>;

export function keptForms(text: string): KeptForms {
  return new Set(text.split(' ').filter((mark) => mark !== ''));
}

export function keptForm(wanted: WantedProtection, kept: ProtectedRange): string {
  const mark = formMark(formOf(wanted.description, wanted.editors, wanted.range, wanted.unprotected));
  const flags = `${kept.warningOnly} ${kept.domainMayEdit}`;
  return `${mark}=${formMark(`${flags} ${formOf(kept.description, kept.editors, kept.range, kept.unprotected)}`)}`;
}

function formOf(
  description: string,
  editors: readonly string[],
  range: GridRange,
  unprotected: readonly GridRange[],
): string {
  return JSON.stringify([description, [...editors].sort(), placeOf(range), unprotected.map(placeOf).sort()]);
}

export function placeOf(range: GridRange): string {
  const { sheetId, startRowIndex = 0, endRowIndex = '', startColumnIndex = 0, endColumnIndex = '' } = range;
  return [sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex].join(':');
}

/** FNV-1a over two lanes: enough to tell forms of one workbook apart, and short in ระบบ. */
function formMark(text: string): string {
  let [one, two] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at += 1) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
    two = Math.imul(two ^ text.charCodeAt(text.length - 1 - at), 0x811c9dc5);
  }
  return ((one >>> 0) * 0x100000 + ((two >>> 0) % 0x100000)).toString(36);
}
