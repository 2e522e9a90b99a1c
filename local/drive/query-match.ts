import type { DriveFile, Properties } from './drive-file';
import type { Comparison, Query } from './query-language';

/** What a query asks about a file beyond its own record. */
export type QueryView = {
  readonly me: string;
  readonly project: string;
  readonly isTrashed: (file: DriveFile) => boolean;
  /** The file's parent as an id; `root` in a query stands for this one. */
  readonly myRootId: string;
  readonly hasRole: (file: DriveFile, email: string, role: 'owners' | 'writers' | 'readers') => boolean;
  readonly isSharedWithMe: (file: DriveFile) => boolean;
};

/** Name and properties are looked up in Drive's search index, which lags; other terms are not. */
export function readsSearchIndex(query: Query): boolean {
  switch (query.kind) {
    case 'and':
    case 'or':
      return readsSearchIndex(query.left) || readsSearchIndex(query.right);
    case 'not':
      return readsSearchIndex(query.inner);
    default:
      return query.kind === 'name' || query.kind === 'properties' || query.kind === 'appProperties';
  }
}

/** The folder that every match must lie in, when the query says so: it spares looking at all other files. */
export function requiredParent(query: Query): string | null {
  if (query.kind === 'parents') return query.value;
  if (query.kind !== 'and') return null;
  return requiredParent(query.left) ?? requiredParent(query.right);
}

/** Every folder that the query speaks of. */
export function namedParents(query: Query): readonly string[] {
  switch (query.kind) {
    case 'and':
    case 'or':
      return [...namedParents(query.left), ...namedParents(query.right)];
    case 'not':
      return namedParents(query.inner);
    default:
      return query.kind === 'parents' ? [query.value] : [];
  }
}

export function matches(query: Query, file: DriveFile, view: QueryView): boolean {
  switch (query.kind) {
    case 'and':
      return matches(query.left, file, view) && matches(query.right, file, view);
    case 'or':
      return matches(query.left, file, view) || matches(query.right, file, view);
    case 'not':
      return !matches(query.inner, file, view);
    case 'name':
      if (query.operator === 'contains') return nameContains(file.name, query.value);
      return (file.name === query.value) === (query.operator === '=');
    case 'mimeType':
      if (query.operator === 'contains') return file.mimeType.startsWith(query.value);
      return (file.mimeType === query.value) === (query.operator === '=');
    case 'trashed':
      return view.isTrashed(file) === query.value;
    case 'starred':
      return file.starredBy.includes(view.me) === query.value;
    case 'sharedWithMe':
      return view.isSharedWithMe(file) === query.value;
    case 'createdTime':
      return compare(file.createdAt, query.operator, query.at);
    case 'modifiedTime':
      return compare(file.modifiedAt, query.operator, query.at);
    case 'parents':
      return file.parent === (query.value === 'root' ? view.myRootId : query.value);
    case 'owners':
    case 'writers':
    case 'readers':
      return view.hasRole(file, query.value === 'me' ? view.me : query.value.toLowerCase(), query.kind);
    case 'properties':
      return holds(file.properties, query.key, query.value);
    case 'appProperties':
      return holds(file.appProperties[view.project] ?? {}, query.key, query.value);
  }
}

function holds(properties: Properties, key: string, value: string): boolean {
  return Object.hasOwn(properties, key) && properties[key] === value;
}

function compare(left: number, operator: Comparison, right: number): boolean {
  switch (operator) {
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}

function words(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** Drive matches names by the beginnings of words: `HelloWorld` contains 'Hello' and not 'World'. A run of Thai letters is one word. Words of a longer phrase stand side by side. */
function nameContains(name: string, phrase: string): boolean {
  const have = words(name);
  const wanted = words(phrase);
  const last = wanted.length - 1;
  return have.some((_, start) =>
    wanted.every((word, index) => {
      const here = have[start + index];
      return here !== undefined && (index === last ? here.startsWith(word) : here === word);
    }),
  );
}
