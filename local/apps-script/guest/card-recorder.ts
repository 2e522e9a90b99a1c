import { signatureError } from './arguments';
import { offered } from './offered';

/** What a widget or builder has recorded, in the words of the card's JSON. */
type Recorded = Record<string, unknown>;

const recordings = new WeakMap<object, Recorded>();

/** The recorded JSON of a card object, or the value itself when it is none. Enum values become their names. */
export function recordedJson(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const own = recordings.get(value);
  if (own !== undefined) return own;
  if (Array.isArray(value)) return value.map(recordedJson);
  return JSON.parse(JSON.stringify(value));
}

/** True for an object that CardService made. */
export function isRecorded(value: unknown): boolean {
  return typeof value === 'object' && value !== null && recordings.has(value);
}

/** How one method writes: `set` puts its argument under a name (`outer.inner` nests it), `add` appends it to a list. */
export type Writing = readonly ['set' | 'add', string];

/** The `build` of builders: gives a finished object that prints the recorded JSON. */
type Built = { printJson(): string };

/**
 * A card object whose methods write their argument into JSON and return the object. The table's names are checked
 * against Google's type. `wrap` is the name under which a widget stands in its section, e.g. `textParagraph`.
 */
export function recorder<Widget extends object>(
  name: string,
  wrap: string | undefined,
  table: Partial<Readonly<Record<keyof Widget & string, Writing>>>,
): Widget {
  const fields: Recorded = {};
  const methods: Record<string, (...args: unknown[]) => unknown> = {};
  for (const [method, writing] of Object.entries(table) as [string, Writing][]) {
    methods[method] = (...args: unknown[]) => {
      const [value] = args;
      if (args.length !== 1 || value === undefined || value === null)
        throw signatureError(`${name}.${method}`, args);
      const json = recordedJson(value);
      const [how, field] = writing;
      const [outer, inner] = field.split('.');
      if (outer !== undefined && inner !== undefined) fields[outer] = { [inner]: json };
      else if (how === 'set') fields[field] = json;
      else fields[field] = [...((fields[field] as unknown[] | undefined) ?? []), json];
      return recording;
    };
  }
  methods.build = (): Built => {
    const built = offered<Built>(name.replace(/Builder$/, ''), { printJson: () => JSON.stringify(fields) });
    recordings.set(built, fields);
    return built;
  };
  const recording = offered<Widget>(name, methods as Partial<Widget>);
  recordings.set(recording, wrap === undefined ? fields : { [wrap]: fields });
  return recording;
}
