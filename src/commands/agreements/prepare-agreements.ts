import { templateFaults } from '../../documents/template-faults';
import type { AgreementKind } from '../../domain/agreement';
import { dateOfMoment } from '../../domain/moments';
import type { DriveFile } from '../../ports/drive';
import type { Snapshot } from '../../register/register-port';
import { folderEntry } from '../../register/system-names';
import { type OfficeTemplate, officeTemplate } from '../documents/office-template';
import { missingSetting } from '../missing-setting';
import type { Office } from '../office';
import { standingFolder } from '../year/standing-folders';
import { type AgreementItems, agreementItems } from './agreement-items';
import { type AgreementRegister, agreementRegister } from './agreement-sources';
import { type InputFault, inputFaults } from './input-faults';

/** Everything that planning and making agreements of one kind start from. */
export type PreparedAgreements = AgreementItems & {
  readonly kind: AgreementKind;
  readonly register: AgreementRegister;
  /** What is wrong with the input, in every row. */
  readonly inputFaults: readonly InputFault[];
  readonly template: OfficeTemplate;
  readonly templateFaults: ReturnType<typeof templateFaults>;
  readonly folderId: string;
  readonly files: readonly DriveFile[];
};

export function prepareAgreements(
  office: Office,
  snapshot: Snapshot,
  kind: AgreementKind,
  keys: readonly string[] | undefined,
): PreparedAgreements {
  const register = agreementRegister(snapshot, dateOfMoment(office.now()));
  if (register.settings.fiscalYearBe === undefined) throw missingSetting('ปีงบประมาณ');
  const folderId = standingFolder(office, snapshot, folderEntry(kind));
  const template = officeTemplate(office, snapshot, kind);
  const files = office.drive.listChildren(folderId);
  const items = agreementItems(kind, keys, {
    register,
    rows: snapshot.table('agreements').rows,
    files,
    templateVersion: template.version,
    sha256: office.sha256,
  });
  return {
    ...items,
    kind,
    register,
    inputFaults: inputFaults(snapshot, register),
    template,
    templateFaults: templateFaults(kind, template.docx),
    folderId,
    files,
  };
}
