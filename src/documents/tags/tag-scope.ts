/** What may stand between {{ and }} at one level of a template: texts, conditions and loops with their own level. */
export type TagScope = {
  readonly texts: readonly string[];
  readonly conditions: readonly string[];
  readonly loops: Readonly<Record<string, TagScope>>;
};

export type TemplateTags = TagScope & {
  /** Without these the document would not say what it is for. */
  readonly required: readonly string[];
};
