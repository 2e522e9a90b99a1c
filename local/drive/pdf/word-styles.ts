import { wordChildren } from '../docx-package';
import type { XmlElement } from '../xml-tree';
import type { Look, Paragraph } from './paper';
import { colourOf, first, halfPoints, isOn, twips, valueIn } from './word-xml';

export type ParagraphLook = Omit<Paragraph, 'kind' | 'inlines' | 'look' | 'mark'>;

/** The styles of a document, resolved along what they are based on. */
export type WordStyles = {
  /** The look of text in a paragraph with these properties. */
  textLook(paragraph: XmlElement | undefined): Look;
  /** That look changed by a run's own properties. */
  runLook(base: Look, run: XmlElement | undefined): Look;
  paragraphLook(paragraph: XmlElement | undefined): ParagraphLook;
  /** Table properties of a style and of those that it is based on, its own first. */
  tableLooks(style: string | undefined): readonly (XmlElement | undefined)[];
};

const PLAIN: Look = { points: 11, bold: false, italic: false, underline: false, colour: '#000000' };

const BARE: ParagraphLook = {
  align: 'left',
  before: 0,
  after: 0,
  spacing: { rule: 'times', value: 1 },
  left: 0,
  right: 0,
  first: 0,
  tabs: [],
  keepNext: false,
  startsPage: false,
};

const ALIGNS: Readonly<Record<string, ParagraphLook['align']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'spread',
  distribute: 'spread',
  thaiDistribute: 'spread',
};

function withRun(look: Look, properties: XmlElement | undefined): Look {
  if (properties === undefined) return look;
  return {
    points: halfPoints(properties, 'sz') ?? halfPoints(properties, 'szCs') ?? look.points,
    bold: isOn(properties, 'b') ?? isOn(properties, 'bCs') ?? look.bold,
    italic: isOn(properties, 'i') ?? isOn(properties, 'iCs') ?? look.italic,
    underline: isOn(properties, 'u') ?? look.underline,
    colour: colourOf(valueIn(properties, 'color')) ?? look.colour,
  };
}

function spacingOf(spacing: XmlElement | undefined): ParagraphLook['spacing'] | undefined {
  const line = twips(spacing, 'line');
  if (line === undefined) return undefined;
  const rule = spacing?.attributes.lineRule;
  if (rule === 'exact') return { rule: 'exactly', value: line };
  if (rule === 'atLeast') return { rule: 'at-least', value: line };
  // 240 twentieths are one line.
  return { rule: 'times', value: line / 12 };
}

function tabsOf(properties: XmlElement): ParagraphLook['tabs'] | undefined {
  const tabs = first(properties, 'tabs');
  if (tabs === undefined) return undefined;
  return wordChildren(tabs, 'tab').flatMap((tab) => {
    const at = twips(tab, 'pos');
    if (at === undefined || tab.attributes.val === 'clear') return [];
    const align = ALIGNS[tab.attributes.val ?? ''] ?? 'left';
    return [{ at, align: align === 'spread' ? 'left' : align }];
  });
}

function withParagraph(look: ParagraphLook, properties: XmlElement | undefined): ParagraphLook {
  if (properties === undefined) return look;
  const spacing = first(properties, 'spacing');
  const indent = first(properties, 'ind');
  const hanging = twips(indent, 'hanging');
  return {
    align: ALIGNS[valueIn(properties, 'jc') ?? ''] ?? look.align,
    before: twips(spacing, 'before') ?? look.before,
    after: twips(spacing, 'after') ?? look.after,
    spacing: spacingOf(spacing) ?? look.spacing,
    left: twips(indent, 'left') ?? twips(indent, 'start') ?? look.left,
    right: twips(indent, 'right') ?? twips(indent, 'end') ?? look.right,
    first: hanging === undefined ? (twips(indent, 'firstLine') ?? look.first) : -hanging,
    tabs: tabsOf(properties) ?? look.tabs,
    keepNext: isOn(properties, 'keepNext') ?? look.keepNext,
    startsPage: isOn(properties, 'pageBreakBefore') ?? look.startsPage,
  };
}

/** Google's headings stand on the page of what follows them, unless their style says otherwise. */
function headingLook(look: ParagraphLook, style: XmlElement): ParagraphLook {
  return /^heading [1-9]$/i.test(valueIn(style, 'name') ?? '') ? { ...look, keepNext: true } : look;
}

export function wordStyles(root: XmlElement | undefined): WordStyles {
  const defaults = first(root, 'docDefaults');
  const runDefaults = first(first(defaults, 'rPrDefault'), 'rPr');
  const paragraphDefaults = first(first(defaults, 'pPrDefault'), 'pPr');
  const styles = new Map<string, XmlElement>();
  let usual: string | undefined;
  let usualTable: string | undefined;
  for (const style of root ? wordChildren(root, 'style') : []) {
    const { styleId = '', type, default: isDefault } = style.attributes;
    styles.set(styleId, style);
    if (isDefault !== '1' && isDefault !== 'true') continue;
    if (type === 'paragraph') usual = styleId;
    if (type === 'table') usualTable = styleId;
  }
  /** The style and those that it is based on, the outermost first; a circle ends where it closes. */
  const chain = (id: string | undefined): readonly XmlElement[] => {
    const found: XmlElement[] = [];
    for (let at = styles.get(id ?? ''); at !== undefined && !found.includes(at); ) {
      found.unshift(at);
      at = styles.get(valueIn(at, 'basedOn') ?? '');
    }
    return found;
  };
  const stylesOf = (paragraph: XmlElement | undefined) => chain(valueIn(paragraph, 'pStyle') ?? usual);

  return {
    textLook: (paragraph) =>
      stylesOf(paragraph).reduce(
        (look, style) => withRun(look, first(style, 'rPr')),
        withRun(PLAIN, runDefaults),
      ),
    runLook: (base, run) =>
      withRun(
        chain(valueIn(run, 'rStyle')).reduce((look, style) => withRun(look, first(style, 'rPr')), base),
        run,
      ),
    tableLooks: (style) => [...chain(style ?? usualTable)].reverse().map((each) => first(each, 'tblPr')),
    paragraphLook: (paragraph) =>
      withParagraph(
        stylesOf(paragraph).reduce(
          (look, style) => withParagraph(headingLook(look, style), first(style, 'pPr')),
          withParagraph(BARE, paragraphDefaults),
        ),
        paragraph,
      ),
  };
}
