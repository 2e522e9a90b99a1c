/** A PDF and how often its pages follow each other in the file that it becomes part of. */
export type PdfPart = { readonly pdf: Uint8Array; readonly copies: number };

/** One PDF of all parts' pages in their order, without layout lost; copies weigh next to nothing. Throws where a part is no PDF. */
export type JoinPdfs = (parts: readonly PdfPart[]) => Uint8Array;
