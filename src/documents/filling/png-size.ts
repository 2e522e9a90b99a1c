const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height in pixels from a PNG's header; undefined where the bytes are no PNG. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  if (!SIGNATURE.every((byte, position) => bytes[position] === byte)) return undefined;
  const width = uint32(bytes, 16);
  const height = uint32(bytes, 20);
  return width > 0 && height > 0 ? { width, height } : undefined;
}

function uint32(bytes: Uint8Array, from: number): number {
  return [0, 1, 2, 3].reduce((value, step) => value * 256 + (bytes[from + step] ?? 0), 0);
}
