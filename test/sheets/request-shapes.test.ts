import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { batchUpdateAnswer, batchUpdateValuesAnswer } from '../../local/sheets/shapes/answer-shapes';
import {
  batchClearValuesRequest,
  batchUpdateRequest,
  batchUpdateValuesRequest,
} from '../../local/sheets/shapes/request-shapes';
import type { ShapeNode } from '../../local/sheets/shapes/shape';

type Property = {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: Property;
  readonly additionalProperties?: Property;
};
type Discovery = {
  readonly schemas: Readonly<Record<string, { readonly properties?: Readonly<Record<string, Property>> }>>;
};

const path = join(__dirname, '../../../shared/discovery/sheets-v4.json');
/** Where a shape says something else than Google's own description. */
function differences(
  discovery: Discovery,
  shape: ShapeNode,
  property: Property | undefined,
  place: string,
  seen: Set<string>,
): string[] {
  switch (shape.kind) {
    case 'list':
      return property?.type === 'array'
        ? differences(discovery, shape.of, property.items, `${place}[]`, seen)
        : [`${place}: a list here`];
    case 'map':
      return differences(discovery, shape.of, property?.additionalProperties, `${place}{}`, seen);
    case 'enum': {
      const unknown = shape.words.filter((word) => property?.enum?.includes(word) !== true);
      const missing = (property?.enum ?? []).filter((word) => !shape.words.includes(word));
      return [...unknown, ...missing].map((word) => `${place}: ${word}`);
    }
    case 'text':
      return property?.type === 'string' ? [] : [`${place}: text here`];
    case 'mask':
      return property?.type === 'string' ? [] : [`${place}: a mask here`];
    case 'int32':
      return property?.type === 'integer' ? [] : [`${place}: an integer here`];
    case 'number':
      return property?.type === 'number' ? [] : [`${place}: a number here`];
    case 'boolean':
      return property?.type === 'boolean' ? [] : [`${place}: a boolean here`];
    case 'struct':
      return [];
    case 'object': {
      if (seen.has(shape.name)) return [];
      seen.add(shape.name);
      const google = discovery.schemas[shape.name]?.properties ?? {};
      if (property?.$ref !== undefined && property.$ref !== shape.name) return [`${place}: ${property.$ref}`];
      const ours = [...Object.keys(shape.fields), ...shape.notOffered].toSorted();
      const theirs = Object.keys(google).toSorted();
      const named =
        JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [`${shape.name}: ${ours} / ${theirs}`];
      return [
        ...named,
        ...Object.entries(shape.fields).flatMap(([name, field]) =>
          differences(discovery, field, google[name], `${shape.name}.${name}`, seen),
        ),
      ];
    }
  }
}

/** Google's description beside the project, where there is one: it tells the words of enumerations, which no type of the client does. */
function descriptions(): readonly Discovery[] {
  return existsSync(path) ? [JSON.parse(readFileSync(path, 'utf8')) as Discovery] : [];
}

const SHAPES: readonly (readonly [string, ShapeNode])[] = [
  ['BatchUpdateSpreadsheetRequest', batchUpdateRequest],
  ['BatchUpdateSpreadsheetResponse', batchUpdateAnswer],
  ['BatchUpdateValuesRequest', batchUpdateValuesRequest],
  ['BatchUpdateValuesResponse', batchUpdateValuesAnswer],
  ['BatchClearValuesRequest', batchClearValuesRequest],
];

it('no shape knows less than one word of an enumeration, and all agree with Google’s description', () => {
  const wordless: string[] = [];
  const walk = (shape: ShapeNode, place: string, seen: Set<ShapeNode>): void => {
    if (seen.has(shape)) return;
    seen.add(shape);
    if (shape.kind === 'enum' && shape.words.length < 2) wordless.push(place);
    if (shape.kind === 'list' || shape.kind === 'map') walk(shape.of, place, seen);
    if (shape.kind === 'object')
      for (const [name, field] of Object.entries(shape.fields)) walk(field, `${place}.${name}`, seen);
  };
  for (const [name, shape] of SHAPES) walk(shape, name, new Set());
  expect(wordless).toEqual([]);
  for (const discovery of descriptions())
    for (const [name, shape] of SHAPES)
      expect(differences(discovery, shape, { $ref: name }, name, new Set())).toEqual([]);
});
