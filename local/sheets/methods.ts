import { invalidArgument, notFound, notOffered } from './google-refusal';

/** The methods of Sheets v4 that are offered, with their query parameters. */

export type MethodName =
  | 'create'
  | 'get'
  | 'batchUpdate'
  | 'values.get'
  | 'values.batchGet'
  | 'values.update'
  | 'values.append'
  | 'values.clear'
  | 'values.batchUpdate'
  | 'values.batchClear';

type Method = {
  readonly name: MethodName;
  readonly http: 'GET' | 'POST' | 'PUT';
  /** Over the path after `/v4/spreadsheets`; groups: spreadsheet id, range. */
  readonly path: RegExp;
  readonly query: readonly string[];
};

const renderParameters = ['valueRenderOption', 'dateTimeRenderOption'];
const responseParameters = [
  'includeValuesInResponse',
  'responseValueRenderOption',
  'responseDateTimeRenderOption',
];

const methods: readonly Method[] = [
  { name: 'create', http: 'POST', path: /^$/, query: [] },
  {
    name: 'get',
    http: 'GET',
    path: /^\/([^/:]+)$/,
    query: ['ranges', 'includeGridData', 'excludeTablesInBandedRanges'],
  },
  { name: 'batchUpdate', http: 'POST', path: /^\/([^/:]+):batchUpdate$/, query: [] },
  {
    name: 'values.batchGet',
    http: 'GET',
    path: /^\/([^/:]+)\/values:batchGet$/,
    query: ['ranges', 'majorDimension', ...renderParameters],
  },
  { name: 'values.batchUpdate', http: 'POST', path: /^\/([^/:]+)\/values:batchUpdate$/, query: [] },
  { name: 'values.batchClear', http: 'POST', path: /^\/([^/:]+)\/values:batchClear$/, query: [] },
  {
    name: 'values.append',
    http: 'POST',
    path: /^\/([^/:]+)\/values\/([^/]+):append$/,
    query: ['valueInputOption', 'insertDataOption', ...responseParameters],
  },
  { name: 'values.clear', http: 'POST', path: /^\/([^/:]+)\/values\/([^/]+):clear$/, query: [] },
  {
    name: 'values.get',
    http: 'GET',
    path: /^\/([^/:]+)\/values\/([^/]+)$/,
    query: ['majorDimension', ...renderParameters],
  },
  {
    name: 'values.update',
    http: 'PUT',
    path: /^\/([^/:]+)\/values\/([^/]+)$/,
    query: ['valueInputOption', ...responseParameters],
  },
];

/** Methods of Google that are not offered, by their path after `/v4/spreadsheets`. */
const methodsNotOffered: readonly (readonly [string, RegExp])[] = [
  ['spreadsheets.getByDataFilter', /^\/[^/:]+:getByDataFilter$/],
  ['spreadsheets.developerMetadata', /^\/[^/:]+\/developerMetadata/],
  ['spreadsheets.sheets.copyTo', /^\/[^/:]+\/sheets\/[^/]+:copyTo$/],
  ['spreadsheets.values.batchGetByDataFilter', /^\/[^/:]+\/values:batchGetByDataFilter$/],
  ['spreadsheets.values.batchUpdateByDataFilter', /^\/[^/:]+\/values:batchUpdateByDataFilter$/],
  ['spreadsheets.values.batchClearByDataFilter', /^\/[^/:]+\/values:batchClearByDataFilter$/],
];

/** Parameters that every method takes. Of these only `fields` does something. */
const commonParameters = [
  'fields',
  'alt',
  'prettyPrint',
  'key',
  'quotaUser',
  'access_token',
  'oauth_token',
  '$.xgafv',
  'uploadType',
  'upload_protocol',
];

function checkAlt(alt: string): void {
  if (alt === 'json') return;
  if (alt === 'media' || alt === 'proto') throw notOffered(`alt=${alt}`);
  const description = `Invalid value at 'alt' (TYPE_ENUM), "${alt}"`;
  throw invalidArgument(description, [{ field: 'alt', description }]);
}

export type FoundMethod = { readonly name: MethodName; readonly id: string; readonly range: string };

/** Which method a call means; 404 for a path that Google has not either, 501 for one that is not offered, 400 for an unknown parameter. */
export function findMethod(http: string, path: string, query: URLSearchParams): FoundMethod {
  const rest = path.replace(/^\/v4\/spreadsheets/, '');
  for (const method of methods) {
    const match = method.http === http ? method.path.exec(rest) : null;
    if (match === null) continue;
    for (const name of query.keys()) {
      if (!method.query.includes(name) && !commonParameters.includes(name)) {
        const description = `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`;
        throw invalidArgument(description, [{ field: '', description }]);
      }
    }
    checkAlt(query.get('alt') ?? 'json');
    return {
      name: method.name,
      id: decodedStep(match[1] ?? ''),
      range: decodedStep(match[2] ?? ''),
    };
  }
  for (const [name, pattern] of methodsNotOffered) if (pattern.test(rest)) throw notOffered(name);
  throw notFound();
}

/** A path that is no UTF-8 in percent signs leads nowhere. */
function decodedStep(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    throw notFound();
  }
}
