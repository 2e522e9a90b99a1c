import { createHash } from 'node:crypto';
import type { Bundle } from './dependencies';

/** What is asked of a bundle again and again and takes a walk through all of its text. */
export type BundleFacts = {
  /** Equal for bundles of equal text. */
  readonly sha256: string;
  /** A global function of this name is a simple trigger of every edit. */
  readonly hasSimpleEditTrigger: boolean;
};

const known = new WeakMap<Bundle, BundleFacts>();

export function bundleFacts(bundle: Bundle): BundleFacts {
  const found = known.get(bundle);
  if (found !== undefined) return found;
  const facts = {
    sha256: createHash('sha256').update(JSON.stringify(bundle)).digest('hex'),
    hasSimpleEditTrigger: /^\s*function onEdit\s*\(/m.test(bundle.code),
  };
  known.set(bundle, facts);
  return facts;
}
