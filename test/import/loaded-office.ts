import type { OfficeFile } from '../../local/office/load-office';
import { type Office, small, smallWith } from '../office/office';

export type { Office as LoadedOffice, Preview } from '../office/office';

/** Seven people, two schools, six indicators; in memory. */
export function smallOffice(files?: readonly OfficeFile[]): Promise<Office> {
  return files === undefined ? small() : smallWith(files);
}
