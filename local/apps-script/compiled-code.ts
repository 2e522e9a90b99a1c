import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const CACHE = path.resolve(__dirname, '../../node_modules/.cache/raprong/compiled');
/** ms after which that of another build is thrown away. */
const OUTDATED = 3_600_000;

/** What V8 has made of a script; it does not take it where its version or its flags are others. */
export type CompiledCode = { read(): Uint8Array | undefined; write(made: Uint8Array): void };

/**
 * Kept for the next process under the source's fingerprint, for V8 itself looks at no more of it than its length. It saves time
 * and nothing else: what cannot be read or written is done without.
 */
export function compiledCode(source: string): CompiledCode {
  const fingerprint = createHash('sha256').update(source).update(process.versions.v8).digest('hex');
  const file = path.join(CACHE, fingerprint.slice(0, 16));
  let known: Uint8Array | undefined;
  return {
    read: () => {
      known ??= tried(() => new Uint8Array(readFileSync(file)));
      return known;
    },
    write: (made) => {
      known = made;
      tried(() => {
        mkdirSync(CACHE, { recursive: true });
        throwAwayOutdated();
        const written = `${file}.${process.pid}`;
        writeFileSync(written, made);
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
