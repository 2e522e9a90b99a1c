import {
  PDFArray,
  PDFCatalog,
  PDFContext,
  PDFDict,
  PDFName,
  PDFObjectCopier,
  PDFPageLeaf,
  PDFPageTree,
  PDFParser,
  type PDFRef,
  PDFWriter,
} from '@cantoo/pdf-lib';
import type { Pdf, PdfPart } from '../ports/pdf-library';

const EVERYTHING_AT_ONCE = Number.POSITIVE_INFINITY;

type OpenedPdf = Pdf & { readonly context: PDFContext; readonly refs: readonly PDFRef[] };

/** See `PdfLibrary`. */
export function open(bytes: Uint8Array): Pdf {
  const context = settled(PDFParser.forBytesWithOptions(bytes, EVERYTHING_AT_ONCE, true).parseDocument());
  const catalog = context.lookup(context.trailerInfo.Root);
  if (!(catalog instanceof PDFCatalog)) throw new Error('a PDF without a catalog');
  const refs: PDFRef[] = [];
  catalog.Pages().traverse((node, ref) => {
    if (node instanceof PDFPageLeaf) refs.push(ref);
  });
  const opened: OpenedPdf = { pages: refs.length, context, refs };
  return opened;
}

/** See `PdfLibrary`. Pages are copied as they stand: fonts, pictures and link annotations with them. */
export function join(parts: readonly PdfPart[]): Uint8Array {
  const context = PDFContext.create();
  const pages = PDFPageTree.withContext(context);
  const pagesRef = context.register(pages);
  context.trailerInfo.Root = context.register(PDFCatalog.withContextAndPages(context, pagesRef));
  const append = (ref: PDFRef): void => {
    const page = pageAt(context, ref);
    page.setParent(pagesRef);
    pages.pushLeafNode(ref);
  };
  for (const { pdf, copies } of parts) {
    const refs = copyPages(pdf, context);
    if (copies > 0) refs.forEach(append);
    for (let copy = 2; copy <= copies; copy += 1) {
      for (const ref of refs) append(samePageAgain(context, ref));
    }
  }
  return settled(PDFWriter.forContext(context, EVERYTHING_AT_ONCE).serializeToBuffer());
}

function copyPages(pdf: Pdf, into: PDFContext): readonly PDFRef[] {
  const { context, refs } = pdf as OpenedPdf;
  const copier = PDFObjectCopier.for(context, into);
  return refs.map((ref) => {
    const copied = copier.copy(ref);
    // The structure tree that it counts in stays behind, as the outline does.
    pageAt(into, copied).delete(PDFName.of('StructParents'));
    return copied;
  });
}

function pageAt(context: PDFContext, ref: PDFRef): PDFPageLeaf {
  const page = context.lookup(ref);
  if (!(page instanceof PDFPageLeaf)) throw new Error(`no page at ${ref.toString()}`);
  return page;
}

/** Another leaf with the same content and fonts; annotations belong to one page each, so they are written again. */
function samePageAgain(context: PDFContext, ref: PDFRef): PDFRef {
  const page = pageAt(context, ref).clone(context);
  const again = context.register(page);
  const annotations = page.Annots();
  if (annotations === undefined) return again;
  const own = PDFArray.withContext(context);
  for (const entry of annotations.asArray()) {
    const annotation = context.lookup(entry);
    if (!(annotation instanceof PDFDict)) continue;
    const copy = annotation.clone(context);
    copy.set(PDFName.of('P'), again);
    own.push(context.register(copy));
  }
  page.set(PDFName.of('Annots'), own);
  return again;
}

/** The build has the library's asynchronous functions run to their end at once: they give their value, not a promise of it. */
function settled<T>(value: Promise<T>): T {
  if (value instanceof Promise) throw new Error('the PDF library was built with promises');
  return value as unknown as T;
}
