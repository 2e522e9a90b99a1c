import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shape } from '../../local/drive/field-mask';
import {
  ABOUT_SHAPE,
  FILE_SHAPE,
  GENERATED_IDS_SHAPE,
  LIST_SHAPE,
  PERMISSION_LIST_SHAPE,
  PERMISSION_SHAPE,
  USER_SHAPE,
  WRITABLE_FIELDS,
} from '../../local/drive/field-shapes';
import {
  COLLECTIONS_NOT_OFFERED,
  COMMON_PARAMETERS,
  FILE_METHODS_NOT_OFFERED,
  METHOD_PARAMETERS,
} from '../../local/drive/method-shapes';

type Schema = { readonly properties?: Readonly<Record<string, Schema>> };
type Method = { readonly parameters?: Readonly<Record<string, { location: string }>> };
type Discovery = {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly schemas: Readonly<Record<string, Schema>>;
  readonly resources: Readonly<Record<string, { readonly methods: Readonly<Record<string, Method>> }>>;
};

const path = join(__dirname, '../../../shared/discovery/drive-v3.json');
const whenPresent = existsSync(path) ? describe : describe.skip;
function discovery(): Discovery {
  return JSON.parse(readFileSync(path, 'utf8'));
}
function sorted(names: Iterable<string>) {
  return [...names].sort();
}

describe('the table of request shapes', () => {
  test('lets a body set only fields that a file has', () => {
    expect(Object.keys(WRITABLE_FIELDS).filter((field) => !FILE_SHAPE[field])).toEqual([]);
  });
});

whenPresent('the table of request shapes, beside the discovery document,', () => {
  test('names every common parameter', () => {
    expect(sorted(Object.keys(COMMON_PARAMETERS))).toEqual(sorted(Object.keys(discovery().parameters)));
  });

  test.each(Object.keys(METHOD_PARAMETERS))('names every query parameter of %s', (name) => {
    const [resource = '', method = ''] = name.split('.');
    const parameters = discovery().resources[resource]?.methods[method]?.parameters ?? {};
    const inQuery = Object.entries(parameters).filter(([, parameter]) => parameter.location === 'query');
    const own = METHOD_PARAMETERS[name as keyof typeof METHOD_PARAMETERS];
    expect(sorted(Object.keys(own))).toEqual(sorted(inQuery.map(([parameter]) => parameter)));
  });

  test('knows every collection and every method of files, offered or not', () => {
    const offered = Object.keys(METHOD_PARAMETERS).map((name) => name.split('.'));
    expect(
      sorted(new Set([...offered.map(([resource = '']) => resource), ...COLLECTIONS_NOT_OFFERED])),
    ).toEqual(sorted(Object.keys(discovery().resources)));
    const ofFiles = offered.flatMap(([resource, method = '']) => (resource === 'files' ? [method] : []));
    expect(sorted([...ofFiles, ...FILE_METHODS_NOT_OFFERED])).toEqual(
      sorted(Object.keys(discovery().resources.files?.methods ?? {})),
    );
  });

  test.each<[string, Shape]>([
    ['File', FILE_SHAPE],
    ['FileList', LIST_SHAPE],
    ['Permission', PERMISSION_SHAPE],
    ['PermissionList', PERMISSION_LIST_SHAPE],
    ['GeneratedIds', GENERATED_IDS_SHAPE],
    ['User', USER_SHAPE],
    ['About', ABOUT_SHAPE],
  ])('names every field of %s', (schema, shape) => {
    expect(sorted(Object.keys(shape))).toEqual(
      sorted(Object.keys(discovery().schemas[schema]?.properties ?? {})),
    );
  });

  test.each(['capabilities'])('names every field of a file’s %s', (field) => {
    const shape = FILE_SHAPE[field];
    const fields = discovery().schemas.File?.properties?.[field]?.properties ?? {};
    expect(sorted(Object.keys(typeof shape === 'object' ? shape : {}))).toEqual(sorted(Object.keys(fields)));
  });
});
