/**
 * An Apps Script enum: each value is one object that prints as its name, equal only to itself.
 * `Values` is Google's declared enum; its members are compared by identity as in Google's runtime.
 */
export function enumValues<Values extends object>(names: readonly (keyof Values & string)[]): Values {
  const values: Record<string, object> = {};
  names.forEach((name, ordinal) => {
    values[name] = Object.freeze({
      name: () => name,
      ordinal: () => ordinal,
      toString: () => name,
      toJSON: () => name,
      compareTo: (other: { ordinal(): number }) => ordinal - other.ordinal(),
    });
  });
  return Object.freeze(values) as Values;
}
