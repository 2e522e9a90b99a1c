import type { JoinPdfs } from '../ports/join-pdfs';
import { heavyLibrary } from './heavy-library';

/** `JoinPdfs` of src/libraries, evaluated at its first use. */
export const joinPdfs: JoinPdfs = (parts) =>
  (heavyLibrary('join-pdfs') as { readonly joinPdfs: JoinPdfs }).joinPdfs(parts);
