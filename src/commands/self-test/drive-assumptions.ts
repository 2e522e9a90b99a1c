import { templateBase64 } from '../../documents/templates/template-base64';
import { SELF_TEST_SEEN as TEXT } from '../../messages/office/self-test-text';
import type { NewFolder } from '../../ports/drive';
import { googleFaultIn, valueFrom } from '../../ports/value-from';
import { isAboutAddress } from '../access/grant-access';
import type { Assumption, Lab, Seen } from './assumption';
import { unknownAddress } from './unknown-address';

function newFolder(
  { office, folderId }: Lab,
  name: string,
  properties: NewFolder['properties'] = {},
): NewFolder {
  const [id = ''] = office.drive.generateIds(1);
  return { id, name, parentId: folderId, properties };
}

function listing(lab: Lab): Seen {
  const folder = newFolder(lab, 'listing');
  lab.office.drive.createFolders([folder]);
  const { drive } = lab.office;
  const alone = drive.listChildren(lab.folderId);
  const amongMany = drive.listManyFolders([folder.id, lab.folderId]).get(lab.folderId) ?? [];
  const [seen = 0] = [alone, amongMany]
    .map((files) => files.filter(({ id }) => id === folder.id).length)
    .sort((one, other) => one - other);
  return { ok: seen === 1, seen: TEXT.copies(seen) };
}

function repeatedId(lab: Lab): Seen {
  const folder = newFolder(lab, 'repeated');
  lab.office.drive.createFolders([folder]);
  lab.office.drive.createFolders([folder]);
  const seen = lab.office.drive.listChildren(lab.folderId).filter(({ name }) => name === 'repeated').length;
  return { ok: seen === 1, seen: TEXT.copies(seen) };
}

const KEY = 'key';
const MOST_BYTES = 124;

/** Drive counts the bytes of name and value together. */
function propertySize(lab: Lab): Seen {
  const takes = (bytes: number): boolean => {
    try {
      lab.office.drive.createFolders([
        newFolder(lab, `bytes ${bytes}`, { [KEY]: 'x'.repeat(bytes - KEY.length) }),
      ]);
      return true;
    } catch (cause) {
      if (googleFaultIn(cause)?.kind !== 'invalid-request') throw cause;
      return false;
    }
  };
  const taken = takes(MOST_BYTES);
  const beyond = takes(MOST_BYTES + 1);
  return taken && !beyond
    ? { ok: true, seen: TEXT.bytes }
    : { ok: false, seen: TEXT.bytesDiffer(taken, beyond) };
}

function limitedAccess(lab: Lab): Seen {
  const folder = newFolder(lab, 'limited');
  lab.office.drive.createFolders([folder]);
  lab.office.drive.update(folder.id, { inheritedPermissionsDisabled: true });
  return { ok: true, seen: TEXT.accepted };
}

function unknownShare(lab: Lab): Seen {
  const email = unknownAddress(lab);
  const fault = lab.office.drive.share({ fileId: lab.folderId, email, role: 'reader' });
  if (fault === undefined) return { ok: true, seen: TEXT.accepted };
  const named = fault.message.slice(email.length).toLowerCase().includes(email);
  return isAboutAddress(fault)
    ? { ok: true, seen: TEXT.refusedNaming(fault.status, named) }
    : { ok: false, seen: TEXT.refused(fault.status, fault.message.slice(0, 120)) };
}

const AT_ONCE = [1, 4, 12] as const;

/** Timed only: whether conversions run in parallel is not known before. */
function uploads(lab: Lab): Seen {
  const { office, folderId, documents } = lab;
  const docx = office.bytesOfBase64(templateBase64('คำสั่ง'));
  const times = AT_ONCE.map((count) => {
    const begun = office.now();
    const made = office.drive.createDocuments(
      Array.from({ length: count }, (_, index) => ({
        name: `convert ${count}.${index + 1}`,
        parentId: folderId,
        properties: {},
        docx,
      })),
    );
    documents.push(...made.map((one) => valueFrom(one, 'convert')));
    return [count, (office.now() - begun) / 1000] as const;
  });
  return { ok: true, seen: TEXT.seconds(times) };
}

function pdf({ office, documents }: Lab): Seen {
  const [id] = documents.map((document) => document.id);
  const [bytes] = id === undefined ? [] : office.drive.exportPdf([id]);
  const isPdf = bytes !== undefined && bytes[0] === 0x25 && bytes[1] === 0x50;
  return isPdf ? { ok: true, seen: TEXT.fine } : { ok: false, seen: TEXT.notPdf };
}

export const DRIVE_ASSUMPTIONS: readonly Assumption[] = [
  { name: 'listing', look: listing },
  { name: 'repeatedId', look: repeatedId },
  { name: 'propertySize', look: propertySize },
  { name: 'limitedAccess', look: limitedAccess },
  { name: 'unknownShare', look: unknownShare },
  { name: 'uploads', look: uploads },
  { name: 'pdf', look: pdf },
];
