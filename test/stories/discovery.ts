import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RestRequest } from '../../local/core';

type Property = {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly items?: Property;
  readonly properties?: Readonly<Record<string, Property>>;
  readonly additionalProperties?: Property;
};

type Parameter = Property & { readonly required?: boolean; readonly location?: 'path' | 'query' };

type Method = {
  readonly id: string;
  readonly path: string;
  readonly httpMethod: string;
  readonly parameters?: Readonly<Record<string, Parameter>>;
  readonly request?: { readonly $ref: string };
  readonly response?: { readonly $ref: string };
  readonly mediaUpload?: { readonly protocols: { readonly simple: { readonly path: string } } };
};

type Resource = {
  readonly methods?: Readonly<Record<string, Method>>;
  readonly resources?: Readonly<Record<string, Resource>>;
};

export type Discovery = Resource & {
  readonly servicePath: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly schemas: Readonly<Record<string, Property>>;
};

const FOLDER = join(__dirname, '../../../shared/discovery');

/** Google's own descriptions of Drive and Sheets beside the project; undefined where there are none. */
export function descriptions(): readonly Discovery[] | undefined {
  const files = ['drive-v3.json', 'sheets-v4.json'].map((name) => join(FOLDER, name));
  if (!files.every((file) => existsSync(file))) return undefined;
  return files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Discovery);
}

type Found = { readonly method: Method; readonly discovery: Discovery; readonly upload: boolean };

/** What of a request Google's descriptions do not know: method, parameters, masks and body; [] where all is as they say. */
export function strangeIn(discoveries: readonly Discovery[], request: RestRequest): readonly string[] {
  const found = methodOf(discoveries, request);
  if (found === undefined) return [`${request.method} ${request.path}: no such method`];
  const { method, discovery, upload } = found;
  const wrong = [
    ...strangeParameters(found, request.query),
    ...(request.body.length === 0 ? [] : strangeBody(found, bodyOf(request, upload))),
  ];
  const mask = request.query.get('fields');
  if (mask !== null && method.response !== undefined)
    wrong.push(...strangeMask(discovery, method.response, mask, 'fields'));
  return wrong.map((what) => `${method.id} ${what}`);
}

function methodOf(discoveries: readonly Discovery[], request: RestRequest): Found | undefined {
  for (const discovery of discoveries) {
    for (const method of methodsOf(discovery)) {
      if (method.httpMethod !== request.method) continue;
      const paths = [`/${discovery.servicePath}${method.path}`, method.mediaUpload?.protocols.simple.path];
      const at = paths.findIndex((path) => path !== undefined && patternOf(path).test(request.path));
      if (at >= 0) return { method, discovery, upload: at === 1 };
    }
  }
  return undefined;
}

function methodsOf({ methods = {}, resources = {} }: Resource): readonly Method[] {
  return [...Object.values(methods), ...Object.values(resources).flatMap(methodsOf)];
}

const patterns = new Map<string, RegExp>();

function patternOf(path: string): RegExp {
  const known = patterns.get(path);
  if (known !== undefined) return known;
  const parts = path.split(/\{\+?\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^${parts.join('[^/:]+')}$`);
  patterns.set(path, pattern);
  return pattern;
}

function strangeParameters({ method, discovery }: Found, query: URLSearchParams): readonly string[] {
  const known: Readonly<Record<string, Parameter>> = {
    ...discovery.parameters,
    ...method.parameters,
    // Drive's uploads take it, whatever the description says.
    uploadType: { type: 'string', enum: ['media', 'multipart', 'resumable'] },
  };
  const wrong = [...query].flatMap(([name, value]) => {
    const parameter = known[name];
    if (parameter === undefined) return [`?${name}: unknown`];
    return strangeText(parameter, value).map((what) => `?${name}: ${what}`);
  });
  const missing = Object.entries(method.parameters ?? {}).filter(
    ([name, { required, location }]) => required === true && location === 'query' && !query.has(name),
  );
  return [...wrong, ...missing.map(([name]) => `?${name}: missing`)];
}

function strangeText({ type, enum: words }: Property, value: string): readonly string[] {
  if (words !== undefined && !words.includes(value)) return [value];
  if (type === 'boolean' && !/^(?:true|false)$/.test(value)) return [value];
  if (type === 'integer' && !/^-?\d+$/.test(value)) return [value];
  return [];
}

/** Described as Google's own, though nobody can be shared with without it. */
const OURS = ['body.emailAddress'];

/** The JSON of a request, or of the first part of a multipart upload. */
function bodyOf({ headers, body }: RestRequest, upload: boolean): unknown {
  const text = Buffer.from(body).toString('latin1');
  const boundary = /boundary="?([^";]+)/.exec(headers['content-type'] ?? '')?.[1];
  if (!upload || boundary === undefined) return JSON.parse(Buffer.from(body).toString('utf8'));
  const part = text.split(`--${boundary}`)[1] ?? '';
  return JSON.parse(Buffer.from(part.slice(part.indexOf('\r\n\r\n')), 'latin1').toString('utf8'));
}

function strangeBody({ method, discovery }: Found, body: unknown): readonly string[] {
  if (method.request === undefined) return ['a body'];
  return strangeValue(discovery, method.request, body, 'body');
}

function strangeValue(discovery: Discovery, property: Property, value: unknown, place: string): string[] {
  const shape = property.$ref === undefined ? property : (discovery.schemas[property.$ref] ?? {});
  if (/^Output only\b/.test(property.description ?? '') && !OURS.includes(place))
    return [`${place}: Google's own`];
  if (Array.isArray(value)) {
    const of = shape.items;
    if (shape.type !== 'array' || of === undefined) return [`${place}: a list`];
    return value.flatMap((each) => strangeValue(discovery, of, each, `${place}[]`));
  }
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, each]) => {
      const field = shape.properties?.[name] ?? shape.additionalProperties;
      if (field === undefined) return [`${place}.${name}: unknown`];
      const inner = strangeValue(discovery, field, each, `${place}.${name}`);
      return name === 'fields' && typeof each === 'string'
        ? [...inner, ...strangeUpdateMask(discovery, property.$ref ?? '', each, place)]
        : inner;
    });
  return isOfType(shape, value) ? [] : [`${place}: ${JSON.stringify(value)}`];
}

function isOfType({ type, enum: words, format }: Property, value: unknown): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string' && (words === undefined || words.includes(value));
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'any':
      return true;
    default:
      return format !== undefined;
  }
}

/** What a request of batchUpdate changes, whose fields its mask names. */
const MASKED: Readonly<Record<string, string>> = {
  UpdateCellsRequest: 'CellData',
  RepeatCellRequest: 'CellData',
  AppendCellsRequest: 'CellData',
  UpdateSheetPropertiesRequest: 'SheetProperties',
  UpdateSpreadsheetPropertiesRequest: 'SpreadsheetProperties',
  UpdateDimensionPropertiesRequest: 'DimensionProperties',
  UpdateDimensionGroupRequest: 'DimensionGroup',
  UpdateProtectedRangeRequest: 'ProtectedRange',
  UpdateFilterViewRequest: 'FilterView',
  UpdateEmbeddedObjectPositionRequest: 'OverlayPosition',
};

function strangeUpdateMask(
  discovery: Discovery,
  request: string,
  mask: string,
  place: string,
): readonly string[] {
  const $ref = MASKED[request];
  if ($ref === undefined) return [`${place}: a mask of ${request}`];
  return strangeMask(discovery, { $ref }, mask, `${place}.fields`);
}

/** Names of a field mask (`a,b(c,d/e),f.g`) that the message does not have. */
function strangeMask(discovery: Discovery, of: Property, mask: string, place: string): readonly string[] {
  return partsOf(mask).flatMap((part) => {
    if (part === '*') return [];
    const [, name = '', rest = ''] = /^([^(/.]+)(.*)$/.exec(part) ?? [];
    const field = fieldOf(discovery, of, name);
    if (field === undefined) return [`${place}: ${part}`];
    if (rest === '') return [];
    const inner = rest.startsWith('(') ? rest.slice(1, -1) : rest.slice(1);
    return strangeMask(discovery, field, inner, `${place}/${name}`);
  });
}

function fieldOf(discovery: Discovery, of: Property, name: string): Property | undefined {
  const shape = of.$ref === undefined ? of : discovery.schemas[of.$ref];
  const message = shape?.items === undefined ? shape : shape.items;
  const known = message?.$ref === undefined ? message : discovery.schemas[message.$ref];
  return known?.properties?.[name] ?? known?.additionalProperties;
}

/** Split at the commas outside of parentheses. */
function partsOf(mask: string): readonly string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const letter of mask) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}
