/** What the register keeps of one record: where it stands in the chain and what its bytes were. */
export type SealEntry = {
  readonly roundId: string;
  readonly sequence: number;
  readonly order: number;
  readonly fileId: string;
  /** SHA-256 of the file; '' while it is still to be written. */
  readonly sha256: string;
};

const NAME = /^ผนึก\/(\d{4}-\d{2})(?:-(\d+))?$/;

/** Its รายการ in ระบบ: `ผนึก/2570-06`, `ผนึก/2570-06-2`. */
export function sealEntryName({ roundId, sequence }: Pick<SealEntry, 'roundId' | 'sequence'>): string {
  return sequence === 1 ? `ผนึก/${roundId}` : `ผนึก/${roundId}-${sequence}`;
}

export function sealEntryText({ order, fileId, sha256 }: SealEntry): string {
  return [order, fileId, sha256].join(' ').trim();
}

/** Entries among the values of ระบบ, in the order of the chain. */
export function sealEntriesOf(
  values: Iterable<readonly [name: string, value: string]>,
): readonly SealEntry[] {
  const entries: SealEntry[] = [];
  for (const [name, value] of values) {
    const named = NAME.exec(name);
    if (named?.[1] === undefined) continue;
    const [order = '', fileId = '', sha256 = ''] = value.split(' ');
    if (fileId === '') continue;
    entries.push({
      roundId: named[1],
      sequence: Number(named[2] ?? 1),
      order: Number(order),
      fileId,
      sha256,
    });
  }
  return entries.sort((left, right) => left.order - right.order);
}

/** The record that counts for a round: the last one that was made for it. */
export function latestSealOf(entries: readonly SealEntry[], roundId: string): SealEntry | undefined {
  const own = entries.filter((entry) => entry.roundId === roundId);
  return own[own.length - 1];
}

/** The entry of the next record of a round, at the end of the chain; its file's id is known before it is written. */
export function nextSealEntry(entries: readonly SealEntry[], roundId: string, fileId: string): SealEntry {
  const last = entries[entries.length - 1];
  return {
    roundId,
    sequence: (latestSealOf(entries, roundId)?.sequence ?? 0) + 1,
    order: (last?.order ?? 0) + 1,
    fileId,
    sha256: '',
  };
}
