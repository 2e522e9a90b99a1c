import { SCAN_FAULT } from '../../messages/documents/signing-text';
import type { DriveFile } from '../../ports/drive';

/** What a signed paper is scanned to. */
const SCAN_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'image/tiff', 'image/heic', 'image/heif'];

/** What is wrong with the scan that a row links to; '' for nothing. `others`: agreements that link to the same file. */
export function scanFault(file: DriveFile | undefined, others: readonly string[]): string {
  if (file === undefined) return SCAN_FAULT.gone;
  if (file.trashed) return SCAN_FAULT.trashed;
  if (!SCAN_TYPES.includes(file.mimeType)) return SCAN_FAULT.type;
  if (file.size === 0) return SCAN_FAULT.empty;
  return others.length > 0 ? SCAN_FAULT.shared(others.join(', ')) : '';
}
