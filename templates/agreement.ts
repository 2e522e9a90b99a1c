import { annex } from './annex';
import { clauses } from './clauses';
import { crest } from './crest';
import { type BuiltTemplate, docxFile } from './docx-file';
import { kpiPage } from './kpi-page';
import { pageLoop } from './page-loop';
import { crestSection, landscapeSection, portraitSection } from './sections';
import { signatureBlocks } from './signature-blocks';
import { line } from './text';

const FOOTER = '{{รหัสข้อตกลง}}  คำรับรองการปฏิบัติราชการ ปีงบประมาณ พ.ศ. {{ปีงบประมาณ}}';

/** What differs between the four kinds: the lines under the title. */
export type AgreementWording = {
  readonly name: string;
  readonly title: string;
  readonly under: readonly string[];
};

/** Page 1 with the signatures is a section of its own; the annex and the KPI Templates follow. */
export function agreementTemplate({ name, title, under }: AgreementWording): Promise<BuiltTemplate> {
  const head = [title, ...under, 'ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}}'];
  return docxFile(name, title, [
    crestSection([
      crest(),
      ...head.map((text, position) =>
        line(text, { align: 'center', bold: true, points: position === 0 ? 16 : 14 }),
      ),
      line('', { points: 4 }),
      ...clauses(),
      ...signatureBlocks(),
    ]),
    landscapeSection(annex(under.join('  ')), FOOTER),
    portraitSection(pageLoop('รายละเอียดตัวชี้วัด', kpiPage()), FOOTER),
  ]);
}
