import { readFileSync } from 'node:fs';
import { initSync } from '@ironcalc/wasm';

/** What is used of the module's exports beside its own JavaScript. */
type Exports = {
  readonly stack_pointer: { value: number };
  __wbindgen_malloc(size: number, align: number): number;
};

/** The stack that the module brings along (1 MB) ends in the middle of a few hundred formulas that read each other. */
const STACK_BYTES = 32 * 1024 * 1024;
const EXPORT_SECTION = 7;
const STACK_POINTER_EXPORT = [
  ...varint('stack_pointer'.length),
  ...Buffer.from('stack_pointer'),
  /* a global, the first */ 3,
  0,
];

function varint(value: number): readonly number[] {
  const low = value & 0x7f;
  return value < 0x80 ? [low] : [low | 0x80, ...varint(value >>> 7)];
}

function readVarint(bytes: Uint8Array, at: number): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let [shift, next] = [0, at]; ; shift += 7, next += 1) {
    const byte = bytes[next] ?? 0;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, next: next + 1 };
  }
}

/** The module with one export more: its stack pointer, which wasm modules keep as their first global. */
function withStackPointer(module: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [module.subarray(0, 8)];
  for (let at = 8; at < module.length; ) {
    const size = readVarint(module, at + 1);
    const end = size.next + size.value;
    if (module[at] === EXPORT_SECTION) {
      const count = readVarint(module, size.next);
      const body = Buffer.concat([
        Buffer.from(varint(count.value + 1)),
        module.subarray(count.next, end),
        Buffer.from(STACK_POINTER_EXPORT),
      ]);
      parts.push(Buffer.from([EXPORT_SECTION, ...varint(body.length)]), body);
    } else {
      parts.push(module.subarray(at, end));
    }
    at = end;
  }
  return Buffer.concat(parts);
}

export type EngineModule = {
  /** Gives back the stack that broken-off work has left; without it every later call would fail. */
  recover(): void;
};

let loaded: EngineModule | undefined;

/** Loads the engine once a process (about 30 ms). */
export function engineModule(): EngineModule {
  if (loaded !== undefined) return loaded;
  const module = readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm'));
  const exports = initSync({ module: withStackPointer(module) }) as unknown as Exports;
  const start = (exports.__wbindgen_malloc(STACK_BYTES, 16) + STACK_BYTES) & ~15;
  exports.stack_pointer.value = start;
  loaded = {
    recover() {
      exports.stack_pointer.value = start;
    },
  };
  return loaded;
}
