import PDFDocument from 'pdfkit';
import { remembered } from '../../remembered';
import type { Look } from './paper';

/** Sarabun's own measures above and below the line, as parts of the size (hhea table: 1068 and −232 of 1000). */
const ASCENT = 1.068;
const DESCENT = 0.232;

const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'] as const;
type Face = (typeof FACES)[number];

function faceOf({ bold, italic }: Look): Face {
  return bold ? (italic ? '700Bold_Italic' : '700Bold') : italic ? '400Regular_Italic' : '400Regular';
}

function pathOf(face: Face): string {
  return require.resolve(`@expo-google-fonts/sarabun/${face}/Sarabun_${face}.ttf`);
}

/** Greek capitals that Sarabun has only as the signs of mathematics; Google Docs takes them from another typeface. */
function drawnText(text: string): string {
  return text.replaceAll('Σ', '∑').replaceAll('Π', '∏');
}

/** Widths at one point by face and text: the office's documents say the same words. */
const widthOf = remembered<number>(20_000);

/** What pdfkit has shaped, by face and text: glyphs are numbers of the face's file, so one document's serve the next. */
const shaped = new Map<Face, Record<string, unknown>>();
const MOST_SHAPED = 20_000;

function shapedOf(face: Face): Record<string, unknown> {
  const known = shaped.get(face);
  if (known !== undefined && Object.keys(known).length < MOST_SHAPED) return known;
  const fresh: Record<string, unknown> = Object.create(null);
  shaped.set(face, fresh);
  return fresh;
}

/** pdfkit keeps what it has shaped for each document anew. */
type ShapingDocument = { readonly _font: { layoutCache: Record<string, unknown> } };

function registerFaces(document: PDFKit.PDFDocument): void {
  for (const face of FACES) {
    document.registerFont(face, pathOf(face)).font(face);
    (document as unknown as ShapingDocument)._font.layoutCache = shapedOf(face);
  }
}

let measuring: PDFKit.PDFDocument | undefined;

/** A document that is never written: measuring in the written one would leave traces there, and equal documents differ. */
function ruler(): PDFKit.PDFDocument {
  if (measuring === undefined) {
    measuring = new PDFDocument({ autoFirstPage: false });
    registerFaces(measuring);
  }
  return measuring;
}

function utf16(text: string): string {
  return `feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}`;
}

/** Draws on the pages of one PDF. Places are points from the top left corner of the page. */
export type Pen = {
  width(text: string, look: Look): number;
  ascent(look: Look): number;
  height(look: Look): number;
  text(text: string, look: Look, x: number, baseline: number): void;
  line(from: readonly [number, number], to: readonly [number, number], width: number, colour: string): void;
  fill(x: number, y: number, width: number, height: number, colour: string): void;
  picture(bytes: Uint8Array, x: number, y: number, width: number, height: number): void;
  newPage(width: number, height: number): void;
  pages(): number;
  goTo(page: number): void;
  /** The finished PDF. */
  end(): Promise<Uint8Array>;
};

/** `writtenAt` (ms since the epoch) stands in the file, so that equal documents make equal bytes. */
export function createPen(title: string, writtenAt: number): Pen {
  const document = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    margin: 0,
    lang: 'th-TH',
    info: { Title: title, CreationDate: new Date(writtenAt), Producer: 'Raprong', Creator: 'Raprong' },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    document.on('end', resolve);
    document.on('error', reject);
  });
  registerFaces(document);
  let pages = 0;
  /** The text that is being drawn. */
  let written: string | undefined;
  const add = document.addContent.bind(document);
  // Thai marks are drawn apart from their letters, and ำ as two glyphs: what was written stands beside them. Readers place it by
  // the font and matrix at its end, so it begins and ends within the text object.
  document.addContent = (content: string) => {
    if (written !== undefined && content === 'ET') add('EMC');
    add(content);
    if (written !== undefined && content === 'BT') add(`/Span << /ActualText <${utf16(written)}> >> BDC`);
    return document;
  };

  const use = (look: Look): void => {
    document.font(faceOf(look)).fontSize(look.points);
  };
  return {
    width(text, look) {
      const key = `${faceOf(look)} ${text}`;
      const measured = () => ruler().font(faceOf(look)).fontSize(100).widthOfString(drawnText(text)) / 100;
      return widthOf(key, measured) * look.points;
    },
    ascent: ({ points }) => ASCENT * points,
    height: ({ points }) => (ASCENT + DESCENT) * points,
    text(text, look, x, baseline) {
      use(look);
      document.fillColor(look.colour);
      written = text;
      document.text(drawnText(text), x, baseline, {
        lineBreak: false,
        baseline: 'alphabetic',
        underline: look.underline,
      });
      written = undefined;
      if (look.link !== undefined) {
        const top = baseline - ASCENT * look.points;
        const width = document.widthOfString(drawnText(text));
        document.link(x, top, width, (ASCENT + DESCENT) * look.points, look.link);
      }
    },
    line([x1, y1], [x2, y2], width, colour) {
      document.moveTo(x1, y1).lineTo(x2, y2).lineWidth(width).strokeColor(colour).stroke();
    },
    fill(x, y, width, height, colour) {
      document.rect(x, y, width, height).fill(colour);
    },
    picture(bytes, x, y, width, height) {
      try {
        document.image(Buffer.from(bytes), x, y, { width, height });
      } catch {
        // A kind of picture that PDF does not know keeps its place and stays blank.
      }
    },
    newPage(width, height) {
      document.addPage({ size: [width, height], margin: 0 });
      pages += 1;
    },
    pages: () => pages,
    goTo(page) {
      document.switchToPage(page);
    },
    async end() {
      document.end();
      await ended;
      return new Uint8Array(Buffer.concat(chunks));
    },
  };
}
