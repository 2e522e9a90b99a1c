import { fillDocument, prepareTemplate } from '../../documents/filling/fill-document';
import { fromLoop } from '../../documents/filling/from-loop';
import { letterNumberTags } from '../../documents/tags/letter-number';
import type { MergeData } from '../../documents/tags/merge-data';
import { wholeNameTags } from '../../documents/tags/whole-name-tags';
import { stoppingFaults } from '../../documents/templates/template-faults';
import type { TemplateName } from '../../documents/templates/template-files';
import type { DocumentKind } from '../../domain/agreements/office-document';
import { idOfLink } from '../../domain/links';
import { Refusal } from '../../domain/refusal';
import { documentFailureText, missingPaperText } from '../../messages/documents/agreement-text';
import { LOG_EVENT } from '../../messages/log-event';
import { figuresText, type ToldFigures } from '../../messages/reports/figures-text';
import type { DriveFile } from '../../ports/drive';
import type { Change, LogLine, NewRow } from '../../register/change';
import { decodeDocuments } from '../../register/decode/document';
import type { Snapshot } from '../../register/register-port';
import {
  type LinkedPaper,
  type MissingPaper,
  missingPaper,
  type StandingPapers,
  standingPapers,
} from '../documents/absent-papers';
import { documentAction, FINGERPRINT_PROPERTY } from '../documents/document-action';
import { type DocumentJob, KEY_PROPERTY } from '../documents/document-job';
import { makeDocuments } from '../documents/make-documents';
import { type OfficeTemplate, officeTemplates } from '../documents/office-template';
import { requireRoom } from '../documents/require-room';
import { checkTemplates } from '../documents/template-check';
import type { Office } from '../office';
import { addedFolder } from '../year/added-folder';
import { linkedFolder } from '../year/standing-folders';
import type { StepSources } from './step-sources';

/** One document of เอกสาร: its row there and what it says. */
export type StepDocument = {
  /** รหัส in เอกสาร: `2570-KPI-1.2.1`. */
  readonly key: string;
  /** ประเภท in เอกสาร, and the template it is made from. */
  readonly template: Extract<TemplateName, DocumentKind>;
  /** A kind of folder in ระบบ, or a folder that the register itself links to. */
  readonly folder: string | { readonly id: string };
  readonly title: string;
  readonly tags: MergeData;
  /** The loop of the template that the document begins with; absent: all of it. One for all documents of a run. */
  readonly from?: string;
  /** What บันทึก tells that the document counts, beside what it counted before. */
  readonly figures?: ToldFigures;
  /** Persons (รหัส) whom it goes to, where its maker knows them. */
  readonly addressees?: readonly string[];
};

export type StepRun = {
  readonly done: number;
  readonly total: number;
  readonly made: number;
  readonly updated: number;
  /** None: what cannot be made is refused or has failed. Here because every run of documents answers alike. */
  readonly skipped: number;
  readonly failed: readonly { readonly key: string; readonly message: string }[];
  readonly links: readonly { readonly key: string; readonly title: string; readonly link: string }[];
  readonly more: boolean;
};

/** งาน of these documents' intents in งานค้าง. */
export const STEP_WORK = 'เอกสาร';

type Planned = StepDocument & {
  readonly fingerprint: string;
  readonly file: DriveFile | undefined;
  /** The paper that the register links is not where it belongs, and somebody is to be told. */
  readonly missing: MissingPaper | undefined;
  readonly action: ReturnType<typeof documentAction>;
  readonly version: number;
};

/** Makes the documents that are missing and brings those up to date that differ (under the lock, with a fresh snapshot). */
export function makeStepDocuments(
  office: Office,
  snapshot: Snapshot,
  sources: StepSources,
  documents: readonly StepDocument[],
): StepRun {
  const [first] = documents;
  if (first === undefined) throw new Refusal({ code: 'no-indicators', roundId: '' });
  const folderId = folderOf(office, snapshot, first);
  const templates = officeTemplates(office, snapshot, [], [], [first.template]);
  const template = templates.of(first.template);
  refuseFaults(office, first.template, template);
  const numbered = withNumbers(snapshot, documents, sources);
  const linked = numbered.map(({ key }) => linkedPaper(snapshot, key));
  const papers = standingPapers(office, folderId, office.drive.listChildren(folderId), linked);
  const planned = numbered.map((document) => plan(office, snapshot, document, template, papers));
  const open = planned.filter((one) => one.action !== 'none');
  requireRoom(templates.room, open.length);
  addRows(office, snapshot, open);
  const jobs = open.length === 0 ? [] : jobsOf(open, folderId, template, sources, office);
  const run = makeDocuments(office, snapshot, STEP_WORK, jobs, () => undefined);
  const done = new Set(run.done);
  const updated = open.filter((one) => one.action === 'update' && done.has(jobKey(one))).length;
  const missing = planned.flatMap(missingLines);
  return {
    done: planned.length - open.length - missing.length + run.done.length,
    total: planned.length,
    made: run.done.length - updated,
    updated,
    skipped: 0,
    failed: [
      ...run.failed.map(({ key, cause }) => ({ key, message: documentFailureText(cause) })),
      ...missing,
    ],
    links: linksOf(office, documents),
    more: run.more,
  };
}

/** Orders and memos carry the number and the date that เอกสาร has for them. */
function withNumbers(
  snapshot: Snapshot,
  documents: readonly StepDocument[],
  { paper }: StepSources,
): readonly StepDocument[] {
  const rows = new Map(decodeDocuments(snapshot.table('documents')).map((row) => [row.key, row]));
  return documents.map((document) => {
    const row = rows.get(document.key);
    if (!('เลขที่' in document.tags) || row === undefined) return document;
    return {
      ...document,
      tags: { ...document.tags, ...letterNumberTags(row.number, row.datedOn, paper.digits) },
    };
  });
}

function folderOf(office: Office, snapshot: Snapshot, { folder, title }: StepDocument): string {
  return typeof folder === 'string'
    ? addedFolder(office, snapshot, folder)
    : linkedFolder(office, folder.id, title);
}

function refuseFaults(office: Office, name: TemplateName, { docx }: OfficeTemplate): void {
  const [found = []] = checkTemplates(office, [{ name, docx }]);
  const faults = stoppingFaults(found);
  if (faults.length > 0) throw new Refusal({ code: 'template-fault', template: name, faults });
}

function plan(
  office: Office,
  snapshot: Snapshot,
  document: StepDocument,
  template: OfficeTemplate,
  { files, absent }: StandingPapers,
): Planned {
  const { id, isSigned } = linkedPaper(snapshot, document.key);
  const file = files.find((one) => one.id === id);
  const fingerprint = office.sha256(`${template.version}\n${JSON.stringify(document.tags)}`);
  const missing = missingPaper(absent.get(id), isSigned);
  // What is signed stands, whatever the register says now.
  const action = isSigned || missing !== undefined ? 'none' : documentAction(file, fingerprint);
  const before = Number(/#(\d+)$/.exec(file?.properties[KEY_PROPERTY] ?? '')?.[1]) || 1;
  const version = action === 'version' ? before + 1 : before;
  return { ...document, fingerprint, file, missing, action, version };
}

/** The paper that เอกสาร links. */
function linkedPaper(snapshot: Snapshot, key: string): LinkedPaper {
  const row = snapshot.table('documents').rows.find((one) => one.key === key);
  const id = idOfLink(String(row?.cells.ลิงก์ ?? '')) ?? '';
  return { id, isSigned: id !== '' && row !== undefined && row.cells.ลงนามเมื่อ !== '' };
}

function missingLines({ key, folder, missing }: Planned): StepRun['failed'] {
  if (missing === undefined) return [];
  return [{ key, message: missingPaperText(missing, typeof folder === 'string' ? folder : '') }];
}

function jobKey(document: Planned): string {
  return `${document.key}#${document.version}`;
}

function addRows(office: Office, snapshot: Snapshot, open: readonly Planned[]): void {
  const known = new Set(snapshot.table('documents').rows.map((row) => row.key));
  const rows = open
    .filter(({ key }) => !known.has(key))
    .map(({ key, template, title }): NewRow<'documents'> => ({ รหัส: key, ประเภท: template, เรื่อง: title }));
  if (rows.length > 0) office.register.commit(snapshot, [{ kind: 'add', tab: 'documents', rows }]);
}

function jobsOf(
  open: readonly Planned[],
  folderId: string,
  template: OfficeTemplate,
  { paper, settings }: StepSources,
  office: Office,
): readonly DocumentJob[] {
  const whole = prepareTemplate(template.docx, {
    digits: paper.digits,
    wholeWords: settings.wholeWords,
    crest: template.crest,
  });
  const from = open[0]?.from;
  const prepared = from === undefined ? whole : fromLoop(whole, from);
  return open.map(
    (document): DocumentJob => ({
      key: jobKey(document),
      folderId,
      name: document.version > 1 ? `${document.title} (ฉบับที่ ${document.version})` : document.title,
      properties: { [FINGERPRINT_PROPERTY]: document.fingerprint, ...figuresProperty(document.figures) },
      ...(document.action === 'update' && document.file !== undefined ? { replaces: document.file.id } : {}),
      build: () => fillDocument(prepared, settings.wholeWords ? wholeNameTags(document.tags) : document.tags),
      recorded: (file) => recorded(document, file),
      failed: (cause) => {
        office.logFault(`document ${document.key}`, cause);
        return [];
      },
    }),
  );
}

function recorded(
  document: Planned,
  file: DriveFile,
): { readonly changes: readonly Change[]; readonly log: readonly LogLine[] } {
  const cells: NewRow<'documents'> = {
    ประเภท: document.template,
    เรื่อง: document.title,
    ลิงก์: file.webViewLink,
    ...(document.addressees === undefined ? {} : { ส่งถึง: document.addressees.join(', ') }),
  };
  return {
    changes: [{ kind: 'set', tab: 'documents', key: document.key, cells }],
    log: [
      {
        event: document.action === 'update' ? LOG_EVENT.documentUpdated : LOG_EVENT.documentMade,
        subject: document.key,
        before: [
          document.action === 'version' ? (document.file?.webViewLink ?? '') : '',
          toldBefore(document),
        ]
          .filter((part) => part !== '')
          .join(' '),
        after: document.figures ? `${file.webViewLink} ${figuresText(document.figures)}` : file.webViewLink,
      },
    ],
  };
}

const FIGURES_PROPERTY = 'figures';

/** Google takes 124 bytes of name and value: figures without words. */
function figuresProperty(figures: ToldFigures | undefined): Readonly<Record<string, string>> {
  if (figures === undefined) return {};
  const { score, weightUsed, accepted, certified } = figures;
  return { [FIGURES_PROPERTY]: [score, weightUsed, accepted, certified].join('|') };
}

function toldBefore({ file }: Planned): string {
  const parts = file?.properties[FIGURES_PROPERTY]?.split('|');
  if (parts === undefined) return '';
  const [score = '', weightUsed = '', accepted, certified] = parts;
  return figuresText({ score, weightUsed, accepted: Number(accepted), certified: Number(certified) });
}

function linksOf(office: Office, documents: readonly StepDocument[]): StepRun['links'] {
  const rows = new Map(
    office.register
      .read(['documents'])
      .table('documents')
      .rows.map((row) => [row.key, row]),
  );
  return documents.map(({ key, title }) => ({ key, title, link: String(rows.get(key)?.cells.ลิงก์ ?? '') }));
}
