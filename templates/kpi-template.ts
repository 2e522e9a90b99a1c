import { type BuiltTemplate, docxFile } from './docx-file';
import { kpiPage } from './kpi-page';
import { afterTable } from './page-loop';
import { portraitSection } from './sections';

/** รายละเอียดตัวชี้วัด of one indicator, sent to its owners. */
export function kpiTemplate(): Promise<BuiltTemplate> {
  return docxFile('kpi-template', 'รายละเอียดตัวชี้วัด (KPI Template)', [
    portraitSection([...kpiPage(), afterTable()], '{{ชื่อสำนักงาน}} ปีงบประมาณ พ.ศ. {{ปีงบประมาณ}}'),
  ]);
}
