/** What links to Google Drive, Docs and Sheets lead to, as the register's cells and the mails hold them. */

import { type CellPlace, placeOfName } from './a1';

export type SheetPlace = {
  readonly sheetId: number;
  readonly filterViewId?: number;
  readonly cell?: CellPlace;
};

export function driveIdOf(address: string): string | undefined {
  return /^https:\/\/(?:docs|drive)\.google\.com\/.*?(?:\/d\/|\/folders\/|[?&]id=)([\w-]+)/.exec(
    address,
  )?.[1];
}

/** The tab, the filter view and the cell that a link into a Sheet names: `…/edit#gid=13&fvid=200001&range=H5`. */
export function sheetPlaceOf(address: string): SheetPlace | undefined {
  const [, sheetId, filterViewId] = /[#?&]gid=(\d+)(?:.*?&fvid=(\d+))?/.exec(address) ?? [];
  if (sheetId === undefined) return undefined;
  const cell = placeOfName(/[#?&]range=([A-Z]+\d+)/.exec(address)?.[1] ?? '');
  return {
    sheetId: Number(sheetId),
    ...(filterViewId === undefined ? {} : { filterViewId: Number(filterViewId) }),
    ...(cell === undefined ? {} : { cell }),
  };
}
