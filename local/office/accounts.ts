export type Accounts = {
  knows(email: string): Promise<boolean>;
  /** To be told whenever a spreadsheet has changed. */
  stale(): void;
};

/**
 * Who has an account: everybody whose address stands in บุคลากร, and the Sheet's owner. While the office names nobody, whoever
 * calls is welcome, so that somebody can set it up.
 */
export function createAccounts(options: {
  /** Rows of บุคลากร, header first; none where the tab does not exist. */
  people(): Promise<readonly (readonly unknown[])[]>;
  owner(): string;
}): Accounts {
  let emails: ReadonlySet<string> | undefined;
  return {
    async knows(email) {
      emails ??= emailsIn(await options.people());
      return emails.size === 0 || emails.has(email) || email === options.owner();
    },
    stale() {
      emails = undefined;
    },
  };
}

function emailsIn(rows: readonly (readonly unknown[])[]): ReadonlySet<string> {
  const column = (rows[0] ?? []).findIndex((header) => String(header).trim() === 'อีเมล');
  const cells = rows.slice(1).map((row) =>
    String(row[column] ?? '')
      .trim()
      .toLowerCase(),
  );
  return new Set(cells.filter((cell) => cell.includes('@')));
}
