import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreementSet, type PlannedAgreement } from '../../src/documents/agreement/agreement-set';
import { type AgreementContent, agreementContent } from '../../src/documents/content/agreement-content';
import {
  fillDocument,
  type PreparedTemplate,
  prepareTemplate,
} from '../../src/documents/filling/fill-document';
import { agreementTags } from '../../src/documents/tags/agreement-tags';
import type { TemplateName } from '../../src/documents/templates/template-files';
import { AGREEMENT_KINDS, type AgreementKind } from '../../src/domain/agreements/agreement';
import { type SampleOffice, sampleOffice } from './sample-office';

const TEMPLATES = join(__dirname, '../../build/templates');

const FILES: Readonly<Record<TemplateName, string>> = {
  บุคลากร: 'agreement-staff',
  สถานศึกษา: 'agreement-school',
  'เลขาธิการ กพฐ.': 'agreement-obec',
  ผู้ว่าราชการจังหวัด: 'agreement-governor',
  บันทึกแก้ไข: 'addendum',
  ใบปะหน้า: 'print-cover',
  คำสั่ง: 'order',
  'KPI Template': 'kpi-template',
  เล่มรวม: 'kpi-booklet',
  'SAR Card': 'sar-card',
  สรุป: 'summary',
  บันทึกเสนอคำสั่ง: 'order-memo',
  หนังสือเชิญประชุม: 'briefing',
  หนังสือนำส่งคำรับรอง: 'agreement-cover',
  หนังสือนำส่งรายงาน: 'report-cover',
};

export const TEMPLATE_KINDS = Object.keys(FILES) as readonly TemplateName[];

/** As the build left it before the first test. */
export function builtTemplate(name: TemplateName): Uint8Array {
  return readFileSync(join(TEMPLATES, `${FILES[name]}.docx`));
}

/** The sample office's planned agreements of all kinds. */
export function plannedOf(office: SampleOffice): readonly PlannedAgreement[] {
  return AGREEMENT_KINDS.flatMap((kind) => agreementSet(kind, office.sources).planned);
}

export function contentOf(key: string, office: SampleOffice = sampleOffice()): AgreementContent {
  const planned = plannedOf(office).find((one) => one.key === key);
  if (planned === undefined) throw new Error(`no agreement ${key}`);
  return agreementContent(planned, office.contentSources);
}

/** Templates of the four kinds, prepared. */
export function preparedTemplates(): ReadonlyMap<AgreementKind, PreparedTemplate> {
  const prepared = new Map<AgreementKind, PreparedTemplate>();
  for (const kind of AGREEMENT_KINDS) {
    prepared.set(kind, prepareTemplate(builtTemplate(kind), { digits: 'thai' }));
  }
  return prepared;
}

export function fill(
  templates: ReadonlyMap<AgreementKind, PreparedTemplate>,
  content: AgreementContent,
  office: SampleOffice = sampleOffice(),
): Uint8Array {
  const template = templates.get(content.agreement.kind);
  if (template === undefined) throw new Error(`no template of ${content.agreement.kind}`);
  return fillDocument(template, agreementTags(content, office.paper));
}
