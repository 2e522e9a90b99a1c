import { momentOf } from '../moment-of';
import { invalidValue, notOffered } from './drive-refusal';

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** A parsed `q`. `and` and `or` have equal rank and are taken from left to right, as Drive documents; `not` takes the next term or parenthesis. */
export type Query =
  | { readonly kind: 'and' | 'or'; readonly left: Query; readonly right: Query }
  | { readonly kind: 'not'; readonly inner: Query }
  | { readonly kind: 'name'; readonly operator: '=' | '!=' | 'contains'; readonly value: string }
  | { readonly kind: 'mimeType'; readonly operator: '=' | '!=' | 'contains'; readonly value: string }
  | { readonly kind: 'trashed' | 'starred' | 'sharedWithMe'; readonly value: boolean }
  | { readonly kind: 'createdTime' | 'modifiedTime'; readonly operator: Comparison; readonly at: number }
  | { readonly kind: 'parents' | 'owners' | 'writers' | 'readers'; readonly value: string }
  | { readonly kind: 'properties' | 'appProperties'; readonly key: string; readonly value: string };

/** Terms that Drive knows and this workspace does not search by. */
const TERMS_NOT_OFFERED: ReadonlySet<string> = new Set([
  'fullText',
  'labels',
  'shortcutDetails.targetId',
  'sharedWithMeTime',
  'viewedByMeTime',
  'visibility',
]);

type Token =
  | { readonly kind: 'word' | 'operator' | 'punctuation'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

/** A text stands in single quotes, as Drive documents, or in double ones, as Apps Script's own pages write it. */
const TOKEN =
  /\s*(?:'((?:[^'\\]|\\['"\\])*)'|"((?:[^"\\]|\\['"\\])*)"|([A-Za-z][A-Za-z.]*)|(!=|<=|>=|=|<|>)|([(){}]))/y;

function tokenise(q: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const end = q.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const found = TOKEN.exec(q);
    if (!found) throw invalidValue('q');
    const [, single, double, word, operator, punctuation] = found;
    const text = single ?? double;
    if (text !== undefined) tokens.push({ kind: 'text', text: text.replace(/\\(['"\\])/g, '$1') });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (operator !== undefined) tokens.push({ kind: 'operator', text: operator });
    else tokens.push({ kind: 'punctuation', text: punctuation ?? '' });
  }
  return tokens;
}

/** Parses `q`; anything that is not a term of Drive's grammar is 400 "Invalid Value". */
export function parseQuery(q: string): Query {
  const tokens = tokenise(q);
  let at = 0;
  const peek = (kind: Token['kind'], text: string) => tokens[at]?.kind === kind && tokens[at]?.text === text;
  const take = (kind: Token['kind'], text?: string): string => {
    const token = tokens[at];
    if (token?.kind !== kind || (text !== undefined && token.text !== text)) throw invalidValue('q');
    at += 1;
    return token.text;
  };
  const expression = (): Query => {
    let left = operand();
    while (peek('word', 'and') || peek('word', 'or')) {
      const kind = take('word') === 'and' ? 'and' : 'or';
      left = { kind, left, right: operand() };
    }
    return left;
  };
  const operand = (): Query => {
    if (peek('word', 'not')) {
      at += 1;
      return { kind: 'not', inner: operand() };
    }
    if (peek('punctuation', '(')) {
      at += 1;
      const inner = expression();
      take('punctuation', ')');
      return inner;
    }
    return tokens[at]?.kind === 'text' ? membership() : term();
  };
  const membership = (): Query => {
    const value = take('text');
    take('word', 'in');
    const kind = take('word');
    if (kind === 'parents' || kind === 'owners' || kind === 'writers' || kind === 'readers')
      return { kind, value };
    throw TERMS_NOT_OFFERED.has(kind) ? notOffered(`q term ${kind}`) : invalidValue('q');
  };
  const term = (): Query => {
    const kind = take('word');
    switch (kind) {
      case 'name':
      case 'mimeType':
        return { kind, operator: textOperator(), value: take('text') };
      case 'trashed':
      case 'starred':
      case 'sharedWithMe':
        return { kind, value: tokens[at]?.kind === 'operator' ? flag() : true };
      case 'createdTime':
      case 'modifiedTime':
        return { kind, operator: comparison(take('operator')), at: instant(take('text')) };
      case 'parents':
        take('word', 'in');
        return { kind, value: take('text') };
      case 'properties':
      case 'appProperties':
        return { kind, ...property() };
      default:
        throw TERMS_NOT_OFFERED.has(kind) ? notOffered(`q term ${kind}`) : invalidValue('q');
    }
  };
  const textOperator = (): '=' | '!=' | 'contains' => {
    if (peek('word', 'contains')) return take('word') === 'contains' ? 'contains' : '=';
    const operator = take('operator');
    if (operator === '=' || operator === '!=') return operator;
    throw invalidValue('q');
  };
  const flag = (): boolean => {
    const operator = take('operator');
    const value = take('word');
    if ((operator !== '=' && operator !== '!=') || (value !== 'true' && value !== 'false'))
      throw invalidValue('q');
    return (value === 'true') === (operator === '=');
  };
  const property = (): { key: string; value: string } => {
    take('word', 'has');
    take('punctuation', '{');
    take('word', 'key');
    take('operator', '=');
    const key = take('text');
    take('word', 'and');
    take('word', 'value');
    take('operator', '=');
    const value = take('text');
    take('punctuation', '}');
    return { key, value };
  };
  const query = expression();
  if (at !== tokens.length) throw invalidValue('q');
  return query;
}

function comparison(text: string): Comparison {
  switch (text) {
    case '=':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return text;
    default:
      throw invalidValue('q');
  }
}

/** RFC 3339, UTC when no zone is given, a bare date is its midnight. */
function instant(text: string): number {
  const found = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}:\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
  const at = found ? momentOf(`${found[1]}${found[2] ?? 'T00:00:00'}${found[3] ?? 'Z'}`) : Number.NaN;
  if (Number.isNaN(at)) throw invalidValue('q');
  return at;
}
