/** What links to Google Drive, Docs and Sheets lead to, as the register's cells and the mails hold them. */

export type SheetPlace = { readonly sheetId: number; readonly filterViewId?: number };

export function driveIdOf(address: string): string | undefined {
  return /^https:\/\/(?:docs|drive)\.google\.com\/.*?(?:\/d\/|\/folders\/|[?&]id=)([\w-]+)/.exec(
    address,
  )?.[1];
}

/** The tab, and the filter view, that a link into a Sheet names: `…/edit#gid=13&fvid=200001`. */
export function sheetPlaceOf(address: string): SheetPlace | undefined {
  const [, sheetId, filterViewId] = /[#?&]gid=(\d+)(?:.*?&fvid=(\d+))?/.exec(address) ?? [];
  if (sheetId === undefined) return undefined;
  return {
    sheetId: Number(sheetId),
    ...(filterViewId === undefined ? {} : { filterViewId: Number(filterViewId) }),
  };
}
