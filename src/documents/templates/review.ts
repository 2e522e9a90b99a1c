import type { Zip } from '../filling/docx-libraries';
import { elementName, tokensOf, unescaped } from '../filling/markup';

/** What a review leaves in a part: proposals that nobody has decided yet, each with the text around it. */
export type ReviewTrace = { readonly kind: 'suggestion' | 'format' | 'comment'; readonly around: string };

/** With their content: what they hold is proposed, not agreed. */
const ADDED = ['w:ins', 'w:moveTo'];
/** Without their content's being gone: what they hold still stands until somebody agrees. */
const DELETED = ['w:del', 'w:moveFrom'];
const FORMAT = /^w:(?:r|p|sect|tbl|tr|tc|tblGrid|tblPrEx|numbering)(?:Pr|Grid|PrEx)?Change$/;
/** A whole part of the document that was put in or taken out around what it holds. */
const RANGE = /^w:customXml(?:Ins|Del|MoveFrom|MoveTo)RangeStart$/;
const MARKS =
  /^w:(?:commentRangeStart|commentRangeEnd|commentReference|annotationRef|moveFromRangeStart|moveFromRangeEnd|moveToRangeStart|moveToRangeEnd|cellIns|cellDel|cellMerge|permStart|permEnd|trackRevisions|customXml(?:Ins|Del|MoveFrom|MoveTo)Range(?:Start|End))$/;
const NEAR = 40;

/** Paragraphs with open suggestions as `… [-ผู้ทำ-][+ผู้รับ+] …`, with proposed looks, and those a comment is fixed to. */
export function reviewTraces(xml: string): readonly ReviewTrace[] {
  const traces: ReviewTrace[] = [];
  const paragraphs: { text: string; kinds: Set<ReviewTrace['kind']> }[] = [];
  let readable = false;
  const wrappers: string[] = [];
  let loose = new Set<ReviewTrace['kind']>();
  for (const token of tokensOf(xml)) {
    const name = elementName(token);
    const here = paragraphs[paragraphs.length - 1];
    if (name === '') {
      if (readable && here !== undefined) here.text += unescaped(token);
    } else if (name === 'w:t' || name === 'w:delText') {
      readable = !token.startsWith('</') && !token.endsWith('/>');
    } else if (name === 'w:p' && !token.endsWith('/>')) {
      if (token.startsWith('</')) {
        const ended = paragraphs.pop();
        for (const kind of ended?.kinds ?? []) traces.push({ kind, around: near(ended?.text ?? '') });
      } else {
        paragraphs.push({ text: '', kinds: loose });
        loose = new Set();
      }
    } else if (ADDED.includes(name) || DELETED.includes(name)) {
      // Around whole rows or paragraphs the mark belongs to the next paragraph.
      (here?.kinds ?? loose).add('suggestion');
      if (token.endsWith('/>') || here === undefined) continue;
      const [opening, closing] = ADDED.includes(name) ? ['[+', '+]'] : ['[-', '-]'];
      if (token.startsWith('</')) {
        if (wrappers.pop() !== undefined) here.text += closing;
      } else {
        wrappers.push(name);
        here.text += opening;
      }
    } else if (FORMAT.test(name)) (here?.kinds ?? loose).add('format');
    else if (name === 'w:commentReference') (here?.kinds ?? loose).add('comment');
    else if (/^w:cell(?:Ins|Del|Merge)$/.test(name) || RANGE.test(name))
      (here?.kinds ?? loose).add('suggestion');
  }
  for (const kind of loose) traces.push({ kind, around: '' });
  return traces;
}

/** At most `NEAR` letters before and after the first mark. */
function near(text: string): string {
  const at = text.search(/\[[-+]/);
  if (text.length <= 2 * NEAR) return text.trim();
  const from = Math.max(0, at - NEAR);
  const part = text.slice(from, from + 3 * NEAR).trim();
  return `${from > 0 ? '…' : ''}${part}${from + 3 * NEAR < text.length ? '…' : ''}`;
}

/** What none of the marks is without: most parts need no second look. */
const HOLDS_REVIEW =
  /<w:(?:(?:ins|del|annotationRef|trackRevisions|[a-zA-Z]+Change)\b|move|comment|perm|cell(?:Ins|Del|Merge)|customXml(?:Ins|Del|Move))/;

/**
 * A part as it was before the review: nothing proposed is taken, nothing proposed for deletion is gone, no comment's anchor
 * stays. What was accepted is ordinary text already.
 */
export function withoutReview(xml: string): string {
  if (!HOLDS_REVIEW.test(xml)) return xml;
  const kept: string[] = [];
  /** Name of the element whose content is being left out, and how deep it nests in itself. */
  let skipped = '';
  let depth = 0;
  for (const token of tokensOf(xml)) {
    const name = elementName(token);
    const single = token.endsWith('/>');
    const closing = token.startsWith('</');
    if (skipped !== '') {
      if (name === skipped && !single) depth += closing ? -1 : 1;
      if (depth === 0) skipped = '';
      continue;
    }
    if (ADDED.includes(name) || FORMAT.test(name)) {
      if (!single && !closing) {
        skipped = name;
        depth = 1;
      }
      continue;
    }
    if (DELETED.includes(name) || MARKS.test(name)) continue;
    kept.push(
      token.replace(/^(<\/?)w:delText\b/, '$1w:t').replace(/^(<\/?)w:delInstrText\b/, '$1w:instrText'),
    );
  }
  return kept.join('');
}

const REVIEW_PART = /^word\/(?:comments\w*|people|commentsIds|commentsExtensible)\.xml$/;

/** Parts without texts of the document that a review marks too. */
const MARKED_PART = /^word\/(?:styles|numbering|settings|glossary\/[a-z]+)\.xml$/;

/** Takes comments, marks beside the text and the names of who wrote and reviewed the template out of the package. */
export function dropReviewers(zip: Zip): void {
  for (const path of Object.keys(zip.files).filter((one) => MARKED_PART.test(one)))
    rewrite(zip, path, withoutReview);
  const parts = Object.keys(zip.files).filter((path) => REVIEW_PART.test(path));
  for (const path of parts) zip.remove(path);
  rewrite(zip, '[Content_Types].xml', (xml) =>
    parts.reduce(
      (left, path) => left.replace(new RegExp(`<Override [^>]*PartName="/${path}"[^>]*/>`), ''),
      xml,
    ),
  );
  for (const path of Object.keys(zip.files).filter((one) => /^word\/_rels\/[^/]+\.rels$/.test(one))) {
    rewrite(zip, path, (xml) =>
      parts.reduce(
        (left, part) =>
          left.replace(
            new RegExp(`<Relationship [^>]*Target="(?:/word/)?${part.slice('word/'.length)}"[^>]*/>`),
            '',
          ),
        xml,
      ),
    );
  }
  rewrite(zip, 'docProps/core.xml', (xml) =>
    xml.replace(/(<(dc:creator|cp:lastModifiedBy)\b[^>]*>)[^<]*(<\/\2>)/g, '$1$3'),
  );
}

function rewrite(zip: Zip, path: string, change: (xml: string) => string): void {
  const entry = zip.file(path);
  if (entry === null) return;
  const before = entry.asText();
  const after = change(before);
  if (after !== before) zip.file(path, after);
}
