import type { GoogleFault } from '../../ports/outcome';

const ADDRESS = /[^\s@,;:<>"'()]+@[^\s@,;:<>"'()]+/g;

/** What one try came to: laid, refused by Google, or not tried because the time was up. */
export type Tried =
  | { readonly kind: 'laid' }
  | { readonly kind: 'late' }
  | { readonly kind: 'refused'; readonly fault: GoogleFault };

export type Laying = { readonly refused: readonly string[]; readonly whole: boolean };

/**
 * Google refuses a whole batch for one editor it does not know, and its text need not say which. `lay` tries with these of the
 * candidates; halves that pass stay laid, halves that fail are halved again, until every refused address stands alone.
 */
export function layInHalves(
  candidates: readonly string[],
  lay: (emails: readonly string[]) => Tried,
): Laying {
  const good: string[] = [];
  const refused: string[] = [];
  const open: (readonly string[])[] = [candidates];
  while (open.length > 0) {
    const part = open.pop() ?? [];
    if (part.length === 0) continue;
    const tried = lay([...good, ...part]);
    if (tried.kind === 'late') return { refused, whole: false };
    if (tried.kind === 'laid') {
      good.push(...part);
      continue;
    }
    const named = namedIn(tried.fault, part);
    if (named.length > 0 || part.length === 1) {
      const out = named.length > 0 ? named : part;
      refused.push(...out);
      open.push(part.filter((email) => !out.includes(email)));
    } else {
      const middle = Math.ceil(part.length / 2);
      open.push(part.slice(middle), part.slice(0, middle));
    }
  }
  return { refused, whole: true };
}

function namedIn({ message }: GoogleFault, emails: readonly string[]): readonly string[] {
  const found = (message.match(ADDRESS) ?? []).map((email) => email.replace(/[.\]]+$/, '').toLowerCase());
  return emails.filter((email) => found.includes(email));
}

/** Refusals that an editor's address may be the cause of; the others would refuse any batch. */
export function mayBeAboutEditors({ kind }: GoogleFault): boolean {
  return ['invalid-request', 'not-found', 'no-right', 'conflict', 'domain-policy'].includes(kind);
}
