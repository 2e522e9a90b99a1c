import { type DriveFile, FOLDER } from './drive-file';
import { invalidValue, notOffered } from './drive-refusal';

type Compare = (left: DriveFile, right: DriveFile) => number;

const natural = new Intl.Collator('th', { numeric: true, sensitivity: 'base' });
const byName = new Intl.Collator('th');

const KEYS: Readonly<Record<string, Compare>> = {
  createdTime: (left, right) => left.createdAt - right.createdAt,
  folder: (left, right) => Number(right.mimeType === FOLDER) - Number(left.mimeType === FOLDER),
  modifiedTime: (left, right) => left.modifiedAt - right.modifiedAt,
  name: (left, right) => byName.compare(left.name, right.name),
  name_natural: (left, right) => natural.compare(left.name, right.name),
  quotaBytesUsed: (left, right) => (left.content?.size ?? 0) - (right.content?.size ?? 0),
  recency: (left, right) => left.modifiedAt - right.modifiedAt,
};

const KEYS_NOT_OFFERED: readonly string[] = [
  'modifiedByMeTime',
  'sharedWithMeTime',
  'starred',
  'viewedByMeTime',
];

/** Reads `orderBy`, e.g. `folder,modifiedTime desc,name`. Ties, and calls without an order, go newest first, then by id. */
export function compareFiles(orderBy: string): Compare {
  const keys = orderBy.trim() === '' ? [] : orderBy.split(',').map(readKey);
  const rest: Compare = (left, right) =>
    right.modifiedAt - left.modifiedAt || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0);
  return (left, right) => {
    for (const key of keys) {
      const order = key(left, right);
      if (order !== 0) return order;
    }
    return rest(left, right);
  };
}

function readKey(text: string): Compare {
  const [name = '', direction, ...more] = text.trim().split(/\s+/);
  if (KEYS_NOT_OFFERED.includes(name)) throw notOffered(`orderBy=${name}`);
  const key = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
  if (!key || more.length > 0 || (direction !== undefined && direction !== 'desc' && direction !== 'asc'))
    throw invalidValue('orderBy');
  return direction === 'desc' ? (left, right) => key(right, left) : key;
}
