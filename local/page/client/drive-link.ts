/** The file id in a link to Google Drive or Docs, as the register's cells and the mails hold it. */
export const driveIdOf = (address: string): string | undefined =>
  /^https:\/\/(?:docs|drive)\.google\.com\/.*?(?:\/d\/|\/folders\/|[?&]id=)([\w-]+)/.exec(address)?.[1];
