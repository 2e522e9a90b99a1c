/** What a template is filled with: texts, conditions and loops by tag name. */
export type MergeData = { readonly [tag: string]: string | boolean | readonly MergeData[] };
