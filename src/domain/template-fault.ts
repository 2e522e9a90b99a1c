export type TemplateFaultCode =
  /** The file is no .docx. */
  | 'unreadable'
  | 'unknown-tag'
  /** The tag exists, but only inside the loop `suggestion`. */
  | 'outside-loop'
  /** `{{` without `}}`. */
  | 'unclosed-tag'
  /** `}}` without `{{`. */
  | 'unopened-tag'
  | 'tag-across-paragraphs'
  /** A known name in single braces. */
  | 'single-braces'
  /** `{{#x}}` without `{{/x}}`. */
  | 'unclosed-loop'
  | 'unopened-loop'
  /** `{{#a}}{{#b}}{{/a}}`. */
  | 'crossed-loops'
  | 'missing-tag'
  /** The loop's ends stand where no table row or paragraph can be repeated between them. */
  | 'loop-misplaced';

/**
 * One fault. `tag` is what stands between the braces; where the braces themselves are wrong, the text around them.
 * `suggestion` is the name that may have been meant, the loop of `outside-loop`; '' for none.
 */
export type TemplateFault = {
  readonly code: TemplateFaultCode;
  readonly tag: string;
  readonly suggestion: string;
};
