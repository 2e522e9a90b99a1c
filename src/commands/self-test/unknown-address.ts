import type { Lab } from './assumption';

/** An address in the caller's own domain that no account has: as an editor it must be refused for itself alone. */
export function unknownAddress({ office, folderId }: Lab): string {
  const domain = office.caller.split('@')[1] ?? 'example.com';
  return `no-account-${office.sha256(folderId).slice(0, 12)}@${domain}`.toLowerCase();
}
