import { agreementSet, type PlannedAgreement } from '../../documents/agreement/agreement-set';
import type { KindSources } from '../../documents/kinds/kind-sources';
import { isEmailAddress } from '../../domain/doctor/email-address';
import { idOfLink } from '../../domain/links';
import type { Row } from '../../register/cells';
import { partsOf } from '../../register/decode/row-reader';

/** One paper of a holder's: the agreement, or a บันทึกแก้ไข of it. */
export type HeldPaper = {
  readonly key: string;
  readonly fileId: string;
  readonly link: string;
  readonly addendum: number;
};

/** Who gets papers of the year, by address: somebody of the office, or a school's director. */
export type Holder = {
  /** รหัส of the person, or of the school; the first where one address has several. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly papers: readonly HeldPaper[];
};

export type Holders = {
  readonly holders: readonly Holder[];
  /** Agreements that are made and have no address to go to. */
  readonly addressless: readonly { readonly key: string; readonly typed: string }[];
};

/** `rows`: the agreements that are handed out. */
export function holdersOf(sources: KindSources, rows: readonly Row<'agreements'>[]): Holders {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const holders = new Map<string, Holder>();
  const addressless: { key: string; typed: string }[] = [];
  for (const { name } of sources.kinds) {
    for (const { key, maker, holder } of agreementSet(name, sources).planned) {
      if (holder === undefined) continue;
      const row = byKey.get(key);
      const papers = row === undefined ? [] : papersOf(row);
      if (papers.length === 0) continue;
      const { id } = holder;
      const typed = addressOf(sources, holder);
      const email = typed.trim().toLowerCase();
      if (!isEmailAddress(email)) {
        addressless.push({ key, typed });
        continue;
      }
      const before = holders.get(email);
      holders.set(email, {
        id: before?.id ?? id,
        name: before?.name ?? maker.name,
        email,
        papers: [...(before?.papers ?? []), ...papers],
      });
    }
  }
  return { holders: [...holders.values()], addressless };
}

type PaperHolder = NonNullable<PlannedAgreement['holder']>;

function addressOf({ people, schools }: KindSources, { tab, id }: PaperHolder): string {
  const one =
    tab === 'people' ? people.find((person) => person.id === id) : schools.find((school) => school.id === id);
  return one?.email ?? '';
}

function papersOf({ key, cells }: Row<'agreements'>): readonly HeldPaper[] {
  return [String(cells.เอกสาร), ...partsOf(String(cells.บันทึกแก้ไข))].flatMap((link, addendum): HeldPaper[] => {
    const fileId = idOfLink(link);
    return fileId === undefined ? [] : [{ key, fileId, link, addendum }];
  });
}
