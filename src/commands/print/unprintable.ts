import { record } from '../../ports/json';
import type { Office } from '../office';
import type { Lacking } from './printable-papers';

const KEEP_SECONDS = 21_600;

/** Papers of a set, in this state, that Google could not export: for hours they are told again without being tried, and their set stands. */
export function unprintable(office: Office, fingerprint: string): readonly Lacking[] {
  const kept = office.cache.get(entry(fingerprint));
  return (Array.isArray(kept) ? kept : []).flatMap((one): Lacking[] => {
    const { key, message } = record(one);
    return typeof key === 'string' && typeof message === 'string' ? [{ key, message }] : [];
  });
}

export function noteUnprintable(office: Office, fingerprint: string, papers: readonly Lacking[]): void {
  if (papers.length > 0) office.cache.put(entry(fingerprint), papers, KEEP_SECONDS);
}

function entry(fingerprint: string): string {
  return `unprintable/${fingerprint}`;
}
