import { fileLink, idOfLink } from '../../domain/links';
import { PDF_TYPE } from '../../ports/file-types';
import { named } from '../documents/export-each';
import type { Office } from '../office';

/** An export and its upload. */
const PDF_MS = 20_000;

/**
 * The PDF beside a document of เอกสาร, as the document stands now: made where there is none of this state, the one before it trashed, its
 * link in PDF. Gives the link; '' where the document or the time for it is missing. Called again it changes nothing.
 */
export function settlePdf(office: Office, key: string): string {
  const snapshot = office.register.read(['documents']);
  const row = snapshot.table('documents').rows.find((one) => one.key === key);
  const documentId = idOfLink(String(row?.cells.ลิงก์ ?? ''));
  if (row === undefined || documentId === undefined || !office.mayStartWork(PDF_MS)) return '';
  const [document] = office.drive.files([documentId]);
  const folderId = document?.parentId;
  if (document === undefined || document.trashed || folderId === undefined) return '';
  const state = `${documentId} ${document.modifiedTime}`;
  const earlier = office.drive.listChildren(folderId).filter(({ properties }) => properties.pdfOf === key);
  const standing = earlier.find(({ properties }) => properties.state === state);
  office.drive.trash(earlier.filter((file) => file !== standing).map(({ id }) => id));
  const link = fileLink(
    standing?.id ?? makePdf(office, { key, documentId, folderId, name: document.name, state }),
  );
  if (row.cells.PDF !== link)
    office.register.commit(snapshot, [{ kind: 'set', tab: 'documents', key, cells: { PDF: link } }]);
  return link;
}

type Wanted = {
  readonly key: string;
  readonly documentId: string;
  readonly folderId: string;
  readonly name: string;
  readonly state: string;
};

function makePdf(office: Office, { key, documentId, folderId, name, state }: Wanted): string {
  const [bytes = new Uint8Array()] = named(name, () => office.drive.exportPdf([documentId]));
  const [id = ''] = office.drive.generateIds(1);
  const properties = { pdfOf: key, state };
  office.drive.createBinaries([
    { id, name: `${name}.pdf`, parentId: folderId, mimeType: PDF_TYPE, bytes, properties },
  ]);
  return id;
}
