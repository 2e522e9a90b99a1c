/** A PDF that has been read. */
export type Pdf = { readonly pages: number };

/** A PDF and how often its pages follow each other in the file that it becomes part of. */
export type PdfPart = { readonly pdf: Pdf; readonly copies: number };

/** PDFs page by page. */
export type PdfLibrary = {
  /** Throws where the bytes are no PDF. */
  open(bytes: Uint8Array): Pdf;
  /** One PDF of all parts' pages in their order, without layout lost; copies weigh next to nothing. */
  join(parts: readonly PdfPart[]): Uint8Array;
};
