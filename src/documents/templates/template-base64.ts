/// <reference path="../filling/docx-module.d.ts" />
import addendum from '../../../build/templates/addendum.docx';
import agreementCover from '../../../build/templates/agreement-cover.docx';
import governor from '../../../build/templates/agreement-governor.docx';
import obec from '../../../build/templates/agreement-obec.docx';
import school from '../../../build/templates/agreement-school.docx';
import staff from '../../../build/templates/agreement-staff.docx';
import briefing from '../../../build/templates/briefing.docx';
import kpiBooklet from '../../../build/templates/kpi-booklet.docx';
import kpiTemplate from '../../../build/templates/kpi-template.docx';
import order from '../../../build/templates/order.docx';
import orderMemo from '../../../build/templates/order-memo.docx';
import printCover from '../../../build/templates/print-cover.docx';
import reportCover from '../../../build/templates/report-cover.docx';
import sarCard from '../../../build/templates/sar-card.docx';
import summary from '../../../build/templates/summary.docx';
import type { TemplateName } from './template-files';

const TEMPLATES: Readonly<Record<TemplateName, string>> = {
  บุคลากร: staff,
  สถานศึกษา: school,
  'เลขาธิการ กพฐ.': obec,
  ผู้ว่าราชการจังหวัด: governor,
  บันทึกแก้ไข: addendum,
  ใบปะหน้า: printCover,
  คำสั่ง: order,
  'KPI Template': kpiTemplate,
  เล่มรวม: kpiBooklet,
  'SAR Card': sarCard,
  สรุป: summary,
  บันทึกเสนอคำสั่ง: orderMemo,
  หนังสือเชิญประชุม: briefing,
  หนังสือนำส่งคำรับรอง: agreementCover,
  หนังสือนำส่งรายงาน: reportCover,
};

/** The program's own template. */
export function templateBase64(name: TemplateName): string {
  return TEMPLATES[name];
}
