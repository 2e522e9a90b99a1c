import type { TemplateFault } from '../../domain/template-fault';
import { attribute, elementName, tokensOf, unescaped } from '../filling/markup';

/** Faces that Google Docs lacks: Windows' Thai ones and the national TH set in its usual names. */
const LACKING =
  /^(?:TH |TH_|Angsana|Browallia|Cordia|Dillenia|Eucrosia|Freesia|Iris|Jasmine|Kodchiang|Lily|Leelawadee|Tahoma|Microsoft Sans Serif|DSN|PSL|DB |SP |JS |CS ChatThai|.*(?:UPC|PSK|IT9|IT๙)$)/i;
/** Fields that a Google Doc keeps; any other turns into the text that it showed last. */
const KEPT_FIELDS = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|TOC|HYPERLINK|PAGEREF)\b/i;
const MERGE_FIELD = /^\s*(?:MERGEFIELD|DOCPROPERTY|DOCVARIABLE|REF|FILLIN|ASK)\s+(?:"([^"]+)"|([^\s\\]+))/i;
const NEAR = 60;

/** What a part loses when Google turns it into a Doc, each with the text in which it stands; nothing of it stops a batch. */
export function googleLosses(xml: string): readonly TemplateFault[] {
  const found: { code: TemplateFault['code']; what: string; block: number }[] = [];
  const texts: string[] = [];
  const open: number[] = [];
  let readable = false;
  let instruction: string | undefined;
  for (const token of tokensOf(xml)) {
    const name = elementName(token);
    const block = open[open.length - 1] ?? texts.length;
    const note = (code: TemplateFault['code'], what: string) => found.push({ code, what, block });
    if (name === '') {
      if (readable && open.length > 0) texts[block] += unescaped(token);
      if (instruction !== undefined) instruction += unescaped(token);
    } else if (name === 'w:p' && !token.endsWith('/>')) {
      if (token.startsWith('</')) open.pop();
      else {
        open.push(texts.length);
        texts.push('');
      }
    } else if (name === 'w:t') readable = !token.startsWith('</') && !token.endsWith('/>');
    else if (name === 'w:instrText' && !token.endsWith('/>')) {
      if (!token.startsWith('</')) instruction = instruction ?? '';
    } else if (name === 'w:fldChar') {
      if (instruction !== undefined && isLost(instruction)) note('dropped-field', fieldName(instruction));
      instruction = undefined;
    } else if (name === 'w:fldSimple' && !token.startsWith('</')) {
      const written = unescaped(attribute(token, 'w:instr') ?? '');
      if (isLost(written)) note('dropped-field', fieldName(written));
    } else if (name === 'w:rFonts') {
      for (const font of fontsOf(token)) note('missing-font', font);
    } else if (name === 'w:tblW' || name === 'w:tcW') {
      if (attribute(token, 'w:type') === 'pct') note('percent-width', '');
    } else if (name === 'wp:anchor' && !token.startsWith('</')) note('floating-picture', '');
    else if (name === 'w:txbxContent' && !token.startsWith('</')) note('text-box', '');
  }
  return found.map(({ code, what, block }) => {
    const around =
      (texts[block] ?? '').trim() || (texts.slice(block).find((text) => text.trim() !== '') ?? '');
    const near = around.length > NEAR ? `${around.slice(0, NEAR)}…` : around;
    return { code, tag: what === '' ? near : what, suggestion: what === '' ? '' : near };
  });
}

/** Faces named outside the text, in styles.xml. */
export function fontLosses(styles: string): readonly TemplateFault[] {
  const fonts = (styles.match(/<w:rFonts [^>]*>/g) ?? []).flatMap(fontsOf);
  return [...new Set(fonts)].map((font) => ({ code: 'missing-font', tag: font, suggestion: '' }));
}

/** Known names that a mail merge's fields ask for. */
export function fieldNames(xml: string): readonly string[] {
  const simple = (xml.match(/<w:fldSimple [^>]*>/g) ?? []).map((token) => attribute(token, 'w:instr') ?? '');
  const complex = (xml.match(/<w:instrText[^>]*>[^<]*/g) ?? []).map((token) => token.replace(/^<[^>]*>/, ''));
  return [...simple, ...complex].flatMap((written) => {
    const found = MERGE_FIELD.exec(unescaped(written));
    return found === null ? [] : [found[1] ?? found[2] ?? ''];
  });
}

function isLost(instruction: string): boolean {
  return instruction.trim() !== '' && !KEPT_FIELDS.test(instruction);
}

function fieldName(instruction: string): string {
  return instruction.trim().replace(/\s+/g, ' ').slice(0, NEAR);
}

function fontsOf(token: string): readonly string[] {
  const faces = ['w:ascii', 'w:hAnsi', 'w:cs', 'w:eastAsia'].map((name) => attribute(token, name) ?? '');
  return [...new Set(faces.filter((face) => LACKING.test(face)))];
}
