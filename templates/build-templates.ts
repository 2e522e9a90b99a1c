import { addendum } from './addendum';
import { agreementCover } from './agreement-cover';
import { agreementGovernor } from './agreement-governor';
import { agreementObec } from './agreement-obec';
import { agreementSchool } from './agreement-school';
import { agreementStaff } from './agreement-staff';
import { briefing } from './briefing';
import type { BuiltTemplate } from './docx-file';
import { kpiBooklet } from './kpi-booklet';
import { kpiTemplate } from './kpi-template';
import { order } from './order';
import { orderMemo } from './order-memo';
import { printCover } from './print-cover';
import { reportCover } from './report-cover';
import { sarCard } from './sar-card';
import { summary } from './summary';

/** Every default template as .docx bytes; the same sources always give the same bytes. */
export async function buildTemplates(): Promise<readonly BuiltTemplate[]> {
  return [
    await agreementStaff(),
    await agreementSchool(),
    await agreementObec(),
    await agreementGovernor(),
    await addendum(),
    await printCover(),
    await order(),
    await kpiTemplate(),
    await kpiBooklet(),
    await sarCard(),
    await summary(),
    await orderMemo(),
    await briefing(),
    await agreementCover(),
    await reportCover(),
  ];
}
