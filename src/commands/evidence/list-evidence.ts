import type { EvidenceFile } from '../../domain/evidence/evidence-file';
import { levelOfName } from '../../domain/evidence/evidence-levels';
import { idOfLink } from '../../domain/links';
import type { Report } from '../../domain/rounds/report';
import type { DriveFile } from '../../ports/drive';
import { FOLDER_TYPE } from '../../ports/file-types';
import type { Office } from '../office';

/** Public property of a file that was uploaded for a level. */
export const LEVEL_PROPERTY = 'level';

type Place = {
  readonly reportId: string;
  readonly folderId: string;
  readonly level: number | undefined;
  /** The folder or one above it lies in the trash, and all that is in it. */
  readonly trashed: boolean;
};

/** What lies in the reports' folders and the folders within, in few calls; trashed files are told as such. */
export function listEvidence(
  office: Office,
  reports: readonly Pick<Report, 'id' | 'folder'>[],
): ReadonlyMap<string, readonly EvidenceFile[]> {
  const found = new Map<string, EvidenceFile[]>(reports.map(({ id }) => [id, []]));
  let open = reports.flatMap(({ id, folder }): readonly Place[] => {
    const folderId = idOfLink(folder);
    return folderId === undefined ? [] : [{ reportId: id, folderId, level: undefined, trashed: false }];
  });
  while (open.length > 0) {
    const listed = office.drive.listManyFolders(open.map(({ folderId }) => folderId));
    open = open.flatMap((place) =>
      (listed.get(place.folderId) ?? []).flatMap((file): readonly Place[] => {
        if (file.mimeType !== FOLDER_TYPE) {
          found.get(place.reportId)?.push(evidenceOf(file, place));
          return [];
        }
        const trashed = place.trashed || file.trashed;
        return [{ ...place, folderId: file.id, level: levelOfName(file.name) ?? place.level, trashed }];
      }),
    );
  }
  return found;
}

function evidenceOf(file: DriveFile, { reportId, level, trashed }: Place): EvidenceFile {
  return {
    id: file.id,
    reportId,
    name: file.name,
    mimeType: file.mimeType,
    size: file.size,
    sha256: file.sha256,
    addedBy: file.driveOwner === '' ? file.lastModifiedBy : file.driveOwner,
    addedAt: Date.parse(file.createdTime),
    modifiedAt: Date.parse(file.modifiedTime),
    level: levelOfProperty(file) ?? levelOfName(file.name) ?? level,
    place: trashed || file.trashed ? 'trashed' : 'in-folder',
  };
}

function levelOfProperty({ properties }: DriveFile): number | undefined {
  const level = properties[LEVEL_PROPERTY];
  return level !== undefined && /^[0-5]$/.test(level) ? Number(level) : undefined;
}
