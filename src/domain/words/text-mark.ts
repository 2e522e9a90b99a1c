/** Eight hex digits that tell whether a text changed (FNV-1a over its code units): no secret, and no call of Google's. */
export function textMark(text: string): string {
  let mark = 0x811c9dc5;
  for (let position = 0; position < text.length; position += 1) {
    mark = Math.imul(mark ^ text.charCodeAt(position), 0x01000193) >>> 0;
  }
  return mark.toString(16).padStart(8, '0');
}
