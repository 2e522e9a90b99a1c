import type { PdfLibrary } from '../ports/pdf-library';
import { heavyLibrary } from './heavy-library';

/** `PdfLibrary` of src/libraries, evaluated at its first use. */
export const pdfLibrary: PdfLibrary = {
  open: (bytes) => library().open(bytes),
  join: (parts) => library().join(parts),
};

function library(): PdfLibrary {
  return heavyLibrary('pdf') as PdfLibrary;
}
