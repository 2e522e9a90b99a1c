import { isAtWork, isOperator, type Person } from '../../domain/people/person';
import { TAB_NAMES, type TabName } from '../tabs';
import type { GridRange } from '../workbook';
import type { RoleBlock } from './role-blocks';

/** A protected range as the register wants it. Ours are known by how their description begins. */
export type WantedProtection = {
  readonly description: string;
  readonly range: GridRange;
  readonly unprotected: readonly GridRange[];
  /** E-mails in lower case, sorted; always explicit, for a range without editors protects nothing. */
  readonly editors: readonly string[];
};

export const OURS = 'รับรอง/';

export type ProtectionSources = {
  readonly people: readonly Person[];
  /** The Sheet's owner in Drive and whoever lays the protection: nobody may lock himself out. */
  readonly always: readonly string[];
  /** Addresses that Google has refused as editors. */
  readonly refused: readonly string[];
  readonly sheetIds: ReadonlyMap<TabName, number>;
  readonly roleBlocks: readonly RoleBlock[];
};

const ADDRESS = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/;

/** Every tab as a whole for the operators, with the open role cells left out; those for their persons and the operators. */
export function wantedProtections(sources: ProtectionSources): readonly WantedProtection[] {
  const operators = sources.people.filter(isOperator).map((person) => person.email);
  const base = [...sources.always, ...operators];
  const emailOf = new Map(
    sources.people.filter(isAtWork).map((person) => [person.id, person.email] as const),
  );
  const refused = new Set(sources.refused.map((email) => email.toLowerCase()));
  const editors = (emails: readonly string[]): readonly string[] => {
    const usable = emails.map((email) => email.trim().toLowerCase()).filter((email) => ADDRESS.test(email));
    return [...new Set(usable)].filter((email) => !refused.has(email)).sort();
  };
  const always = editors(base);
  const tabs = TAB_NAMES.flatMap((tab): readonly WantedProtection[] => {
    const sheetId = sources.sheetIds.get(tab);
    if (sheetId === undefined) return [];
    const ranges = sources.roleBlocks.map((block) => block.range);
    const unprotected = joinedDownwards(ranges.filter((range) => range.sheetId === sheetId));
    return [{ description: `${OURS}ทั้งแท็บ`, range: { sheetId }, unprotected, editors: always }];
  });
  const blocks = sources.roleBlocks.map((block): WantedProtection => {
    const own = block.people.map((id) => emailOf.get(id) ?? '');
    return {
      description: `${OURS}${block.people.join(', ')}`,
      range: block.range,
      unprotected: [],
      editors: [...new Set([...always, ...editors(own)])].sort(),
    };
  });
  return [...tabs, ...blocks];
}

/** Ranges of the same columns in rows that follow one another become one. */
function joinedDownwards(ranges: readonly GridRange[]): readonly GridRange[] {
  const joined = new Map<string, GridRange[]>();
  for (const range of ranges) {
    const { startColumnIndex, endColumnIndex, startRowIndex, endRowIndex } = range;
    const columns = `${startColumnIndex}:${endColumnIndex}`;
    const above = joined.get(columns) ?? [];
    const last = above[above.length - 1];
    if (last !== undefined && endRowIndex !== undefined && last.endRowIndex === startRowIndex)
      above[above.length - 1] = { ...last, endRowIndex };
    else above.push(range);
    joined.set(columns, above);
  }
  return [...joined.values()].flat();
}
