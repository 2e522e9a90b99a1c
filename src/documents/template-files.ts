/// <reference path="./docx-module.d.ts" />
import addendum from '../../build/templates/addendum.docx';
import governor from '../../build/templates/agreement-governor.docx';
import obec from '../../build/templates/agreement-obec.docx';
import school from '../../build/templates/agreement-school.docx';
import staff from '../../build/templates/agreement-staff.docx';
import kpiBooklet from '../../build/templates/kpi-booklet.docx';
import kpiTemplate from '../../build/templates/kpi-template.docx';
import order from '../../build/templates/order.docx';
import sarCard from '../../build/templates/sar-card.docx';
import summary from '../../build/templates/summary.docx';

/** The default templates in base64, by the name under which ระบบ keeps the office's own copy (`แม่แบบ/…`). */
export const TEMPLATE_FILES = {
  บุคลากร: staff,
  สถานศึกษา: school,
  'เลขาธิการ กพฐ.': obec,
  ผู้ว่าราชการจังหวัด: governor,
  บันทึกแก้ไข: addendum,
  คำสั่ง: order,
  'KPI Template': kpiTemplate,
  เล่มรวม: kpiBooklet,
  'SAR Card': sarCard,
  สรุป: summary,
} as const;

export type TemplateName = keyof typeof TEMPLATE_FILES;

export const TEMPLATE_NAMES = Object.keys(TEMPLATE_FILES) as readonly TemplateName[];
