export type TemplateFaultCode =
  /** Gone from Drive, or in its trash. */
  | 'file-missing'
  /** ประเภทข้อตกลง names a template that is not in the folder: another serves. */
  | 'own-file-missing'
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
  /** What the loop makes is no sound document: its ends stand where nothing between them can be repeated. */
  | 'loop-misplaced'
  /** A tag in an endnote, where nothing is filled in. */
  | 'unfilled-place'
  /** A known name as another tool writes tags; `tag` is as written. */
  | 'foreign-tag'
  /** A proposed change that nobody has decided; `tag` is the text around it. */
  | 'open-suggestion'
  | TemplateRemarkCode;

/** What stops no batch: it is left out of the documents, or will look different in Google Docs. */
export type TemplateRemarkCode =
  | 'open-comment'
  /** `tag` is the field, `suggestion` the text around it; likewise for fonts. */
  | 'dropped-field'
  | 'missing-font'
  | 'percent-width'
  | 'floating-picture'
  | 'text-box';

/**
 * One fault. `tag` is what stands between the braces; where the braces themselves are wrong, the text around them.
 * `suggestion` is the name that may have been meant, the loop of `outside-loop`; '' for none.
 */
export type TemplateFault = {
  readonly code: TemplateFaultCode;
  readonly tag: string;
  readonly suggestion: string;
};
