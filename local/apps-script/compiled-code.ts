import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';

const CACHE = path.resolve(__dirname, '../../node_modules/.cache/raprong/compiled');
/** ms after which that of another build is thrown away. */
const OUTDATED = 3_600_000;

/** What V8 has made of the bundle and of the services around it; it takes neither where its version or its flags are others. */
export type CompiledCode = { readonly bundleCache: Uint8Array; readonly servicesCache: Uint8Array };

/**
 * Kept for the next process under the sources' fingerprint, for V8 itself looks at no more of them than their length. It saves time
 * and nothing else: what cannot be read or written is done without.
 */
export function compiledCode(...sources: readonly string[]) {
  const fingerprint = createHash('sha256').update(sources.join()).update(process.versions.v8).digest('hex');
  const file = path.join(CACHE, fingerprint.slice(0, 16));
  return {
    read: (): CompiledCode | undefined => tried(() => deserialize(readFileSync(file)) as CompiledCode),
    write: (code: CompiledCode): void => {
      tried(() => {
        mkdirSync(CACHE, { recursive: true });
        throwAwayOutdated();
        const written = `${file}.${process.pid}`;
        writeFileSync(written, serialize(code));
        renameSync(written, file);
      });
    },
  };
}

function tried<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function throwAwayOutdated(): void {
  for (const name of readdirSync(CACHE)) {
    const each = path.join(CACHE, name);
    const known = statSync(each, { throwIfNoEntry: false });
    if (known !== undefined && Date.now() - known.mtimeMs > OUTDATED) rmSync(each, { force: true });
  }
}
