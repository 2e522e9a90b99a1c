import type { SkippedAgreement } from '../../documents/agreement/agreement-set';
import type { KindDefinition } from '../../documents/kinds/kind-definition';
import type { AgreementKind } from '../../domain/agreements/agreement';
import { dateOfMoment } from '../../domain/dates/moments';
import { idOfLink } from '../../domain/links';
import type { TemplateFault } from '../../domain/template-fault';
import type { DriveFile, Room } from '../../ports/drive';
import type { Row } from '../../register/cells';
import type { Snapshot } from '../../register/register-port';
import { folderEntry, SYSTEM } from '../../register/system-names';
import { type LinkedPaper, standingPapers } from '../documents/absent-papers';
import { type OfficeTemplate, type OfficeTemplates, officeTemplates } from '../documents/office-template';
import { checkTemplates } from '../documents/template-check';
import { missingSetting } from '../missing-setting';
import type { Office } from '../office';
import { ownKindFolders } from '../year/kind-folders';
import { requireInYear, standingFolders } from '../year/standing-folders';
import { isSigned } from './agreement-action';
import { type AgreementItem, agreementItems, bareKey } from './agreement-items';
import { type AgreementRegister, agreementRegister } from './agreement-sources';
import { type InputFault, inputFaults } from './input-faults';
import { ownTagsOf, ownValuesOf } from './own-values';

/** The agreements of one kind with their template and folder. */
export type PreparedKind = {
  readonly kind: AgreementKind;
  readonly definition: KindDefinition;
  readonly items: readonly AgreementItem[];
  readonly template: OfficeTemplate;
  readonly templateFaults: readonly TemplateFault[];
  readonly folderId: string;
  /** What stands in the folder. */
  readonly files: readonly DriveFile[];
};

/** Everything that planning and making agreements start from. */
export type PreparedAgreements = {
  readonly kinds: readonly PreparedKind[];
  readonly skipped: readonly SkippedAgreement[];
  readonly register: AgreementRegister;
  /** What is wrong with the input, in every row. */
  readonly inputFaults: readonly InputFault[];
  /** The template of บันทึกแก้ไข. */
  readonly addendum: OfficeTemplate;
  readonly lacksCrest: OfficeTemplates['lacksCrest'];
  readonly unusable: OfficeTemplates['unusable'];
  readonly room: Room;
};

const ADDENDUM = 'บันทึกแก้ไข';

type StandingTemplates = { readonly templates: OfficeTemplates; readonly folders: readonly string[] };

/** Templates with listings of the kinds' folders and of the year's, which tells whether those stand: one wave while all is well. */
function standingTemplates(
  office: Office,
  snapshot: Snapshot,
  kinds: readonly KindDefinition[],
): StandingTemplates {
  const builtIn = kinds.filter(({ folder }) => folder === undefined);
  const entries = builtIn.map(({ name }) => folderEntry(name));
  const yearFolder = snapshot.system(SYSTEM.yearFolder);
  const ids = entries.map((entry) => snapshot.system(entry));
  if (ids.includes('')) standingFolders(office, snapshot, entries);
  const own = ownKindFolders(office, snapshot, kinds);
  const folders = kinds.map(
    ({ name }) => own.get(name) ?? (own.has(name) ? '' : snapshot.system(folderEntry(name))),
  );
  const templatesOfKinds = kinds.flatMap(({ template, base }) =>
    template === undefined ? [] : [{ name: template, base }],
  );
  const bases = [...new Set(kinds.map(({ base }) => base))];
  let templates: OfficeTemplates;
  try {
    templates = officeTemplates(
      office,
      snapshot,
      bases,
      [yearFolder, ...folders],
      [ADDENDUM],
      templatesOfKinds,
    );
  } catch (cause) {
    // A folder that is gone altogether cannot be listed: which one it is says more than that.
    standingFolders(office, snapshot, entries);
    throw cause;
  }
  requireInYear(office, snapshot, entries, templates.filesIn(yearFolder));
  return { templates, folders };
}

export function prepareAgreements(
  office: Office,
  snapshot: Snapshot,
  kinds: readonly AgreementKind[],
  keys: readonly string[] | undefined,
): PreparedAgreements {
  const register = agreementRegister(snapshot, dateOfMoment(office.now()));
  if (register.settings.fiscalYearBe === undefined) throw missingSetting('ปีงบประมาณ');
  const definitions = kinds.flatMap((kind) => register.sources.kinds.find(({ name }) => name === kind) ?? []);
  const { templates, folders } = standingTemplates(office, snapshot, definitions);
  const rows = snapshot.table('agreements').rows;
  const thisYear = `${register.settings.fiscalYearBe}-`;
  const ofThisYear = rows.filter(({ key }) => key.startsWith(thisYear));
  const ownTags = ownTagsOf(snapshot);
  const checks = checkTemplates(
    office,
    definitions.map(({ base, template }) => ({
      name: base,
      docx: templates.of(template ?? base).docx,
      own: ownTags,
    })),
  );
  const sets = definitions.map((definition, at) => {
    const { name: kind, base, template: ownName } = definition;
    const folderId = folders[at] ?? '';
    const listed = templates.filesIn(folderId);
    const { files, absent } = standingPapers(office, folderId, listed, linkedPapers(ofThisYear, kind));
    const template = templates.of(ownName ?? base);
    const set = agreementItems(kind, keys, {
      own: ownValuesOf(snapshot, register, template.docx, ownTags),
      register,
      rows,
      files,
      absent,
      templateVersion: template.version,
      sha256: office.sha256,
    });
    return {
      ...set,
      kind,
      definition,
      template,
      templateFaults: [...missingOwn(templates, definition), ...(checks[at] ?? [])],
      folderId,
      files,
    };
  });
  const known = new Set(
    sets.flatMap(({ items, skipped }) => [
      ...items.flatMap(({ planned }) => [planned.key, bareKey(planned.key)]),
      ...skipped.flatMap(({ key }) => [key, bareKey(key)]),
    ]),
  );
  const unknown = (keys ?? []).filter((key) => !known.has(key));
  const addendum = templates.of(ADDENDUM);
  return {
    kinds: sets,
    skipped: [
      ...sets.flatMap(({ skipped }) => skipped),
      ...unknown.map((key) => ({ key, why: 'nobody' as const })),
    ],
    register,
    inputFaults: inputFaults(snapshot, register),
    addendum,
    lacksCrest: templates.lacksCrest,
    unusable: templates.unusable,
    room: templates.room,
  };
}

function linkedPapers(rows: readonly Row<'agreements'>[], kind: AgreementKind): readonly LinkedPaper[] {
  return rows
    .filter(({ cells }) => cells.ประเภท === kind)
    .map((row) => ({ id: idOfLink(String(row.cells.เอกสาร)) ?? '', isSigned: isSigned(row) }));
}

/** A form that ประเภทข้อตกลง names and nobody has put into the folder. */
function missingOwn(
  templates: OfficeTemplates,
  { template, base }: KindDefinition,
): readonly TemplateFault[] {
  if (template === undefined || templates.hasOwn(template)) return [];
  return [{ code: 'own-file-missing', tag: template, suggestion: base }];
}

/** The kind that a key is of, by its middle part. */
export function kindOfKey(
  { register }: Pick<PreparedAgreements, 'register'>,
  key: string,
): KindDefinition | undefined {
  return register.sources.kinds.find(({ keyPart }) => key.split('-')[1] === keyPart);
}
