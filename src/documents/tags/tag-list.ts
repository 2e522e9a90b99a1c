import type { MergeData } from './merge-data';
import type { TagScope } from './tag-scope';

/** One tag as a template writes it, the loops that it stands in, and what it is in one document. */
export type ListedTag = {
  readonly name: string;
  /** As it is copied: `{{ชื่อผู้ทำ}}`; both ends of a loop or condition. */
  readonly written: string;
  readonly within: readonly string[];
  /** '' where the document has nothing there. */
  readonly example: string;
};

/** Every tag of a scope with the value that `tags` has for it: of a loop's first row. */
export function listTags(
  scope: TagScope,
  tags: MergeData,
  within: readonly string[] = [],
): readonly ListedTag[] {
  const exampleOf = (name: string): string => {
    const value = tags[name];
    return typeof value === 'string' ? value : '';
  };
  return [
    ...scope.texts.map((name) => ({ name, written: `{{${name}}}`, within, example: exampleOf(name) })),
    ...scope.conditions.map((name) => ({ name, written: `{{#${name}}} {{/${name}}}`, within, example: '' })),
    ...Object.entries(scope.loops).flatMap(([name, inner]) => {
      const rows = tags[name];
      const [first = {}] = Array.isArray(rows) ? (rows as readonly MergeData[]) : [];
      return [
        { name, written: `{{#${name}}} {{/${name}}}`, within, example: '' },
        ...listTags(inner, first, [...within, name]),
      ];
    }),
  ];
}
