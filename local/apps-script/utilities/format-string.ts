const PLACE = /%(%|(?:([-+ 0]*)(\d+)?(?:\.(\d+))?([sdfexX])))/g;

/**
 * The sprintf of Utilities.formatString and of console's placeholders: %s %d %f %e %x with flags, width and precision.
 * Arguments that no placeholder takes are left out; a placeholder without one stays as it is.
 */
export function formatString(template: string, values: readonly unknown[]): string {
  let next = 0;
  return template.replace(PLACE, (whole, kind: string, flags = '', width = '', precision = '', type = '') => {
    if (kind === '%') return '%';
    if (next >= values.length) return whole;
    const value = values[next];
    next += 1;
    const digits = precision === '' ? undefined : Number(precision);
    let text: string;
    if (type === 's') text = digits === undefined ? String(value) : String(value).slice(0, digits);
    else if (type === 'd') text = String(Math.trunc(Number(value)));
    else if (type === 'f') text = Number(value).toFixed(digits ?? 6);
    else if (type === 'e') text = Number(value).toExponential(digits ?? 6);
    else text = Math.trunc(Number(value)).toString(16);
    if (type === 'X') text = text.toUpperCase();
    if (flags.includes('+') && type !== 's' && !text.startsWith('-')) text = `+${text}`;
    const size = Number(width || '0');
    if (flags.includes('-')) return text.padEnd(size);
    if (flags.includes('0') && type !== 's') {
      const sign = /^[+-]/.exec(text)?.[0] ?? '';
      return sign + text.slice(sign.length).padStart(size - sign.length, '0');
    }
    return text.padStart(size);
  });
}
