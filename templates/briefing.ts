import type { FileChild } from 'docx';
import { type BuiltTemplate, docxFile } from './docx-file';
import { letterBody, letterEnd, memoHead, memoSignature } from './letter-parts';
import { cm, PORTRAIT_WIDTH } from './measures';
import { afterTable } from './page-loop';
import { crestSection, portraitSection } from './sections';
import { cell, row, table } from './table';
import { line } from './text';

const SMALL = 12;
const NUMBER = cm(1.1);
const NAME = cm(6.5);
const SIGNATURE = cm(3);
const POSITION = cm(PORTRAIT_WIDTH) - NUMBER - NAME - SIGNATURE;
const WIDTHS = [NUMBER, NAME, POSITION, SIGNATURE];

/** Step 5: the invitation to the briefing, with the list that everybody signs there. */
export function briefing(): Promise<BuiltTemplate> {
  const subject = 'ขอเชิญประชุมชี้แจงแนวทางการจัดทำคำรับรองและรายละเอียดตัวชี้วัด ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}}';
  return docxFile('briefing', subject, [
    crestSection([
      ...memoHead(subject, 'ผู้มีรายชื่อตามบัญชีแนบท้าย'),
      letterBody(
        'ด้วย{{ชื่อสำนักงาน}} กำหนดประชุมชี้แจงแนวทางการจัดทำคำรับรองการปฏิบัติราชการ และรายละเอียดตัวชี้วัด (KPI Template) ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}} ในวันที่ {{วันประชุม}} เวลา {{เวลาประชุม}} ณ {{สถานที่ประชุม}}',
      ),
      letterBody(
        'จึงขอเชิญผู้กำกับดูแล ผู้รับผิดชอบ และคณะทำงานตัวชี้วัด จำนวน {{จำนวนผู้เข้าประชุม}} คน ตามบัญชีแนบท้าย เข้าร่วมประชุมตามวัน เวลา และสถานที่ดังกล่าว การลงลายมือชื่อเข้าร่วมประชุมถือเป็นการรับทราบรายละเอียดตัวชี้วัดที่รับผิดชอบ',
      ),
      letterEnd('จึงเรียนมาเพื่อโปรดเข้าร่วมประชุมโดยพร้อมเพรียงกัน'),
      ...memoSignature(),
    ]),
    portraitSection(
      [
        line('บัญชีลงลายมือชื่อผู้เข้าร่วมประชุมชี้แจงตัวชี้วัด', { align: 'center', bold: true, points: 16 }),
        line('ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}}', { align: 'center', bold: true, points: 14 }),
        line('วันที่ {{วันประชุม}} เวลา {{เวลาประชุม}} ณ {{สถานที่ประชุม}}', {
          align: 'center',
          points: 14,
          after: cm(0.3),
        }),
        signInList(),
        afterTable(),
      ],
      'บัญชีลงลายมือชื่อ ประชุมชี้แจงตัวชี้วัด ปีงบประมาณ พ.ศ. {{ปีงบประมาณ}}',
    ),
  ]);
}

function signInList(): FileChild {
  const names = ['ที่', 'ชื่อ-สกุล', 'ตำแหน่ง', 'ลายมือชื่อ'];
  const text = (content: string, width: number) =>
    cell([line(content, { points: SMALL, before: cm(0.08), after: cm(0.08) })], width, { middle: true });
  return table(
    [
      row(
        names.map((name, at) =>
          cell([line(name, { align: 'center', bold: true, points: SMALL })], WIDTHS[at] ?? 0, {
            shaded: true,
            middle: true,
          }),
        ),
        { header: true },
      ),
      row([
        text('{{#ผู้เข้าประชุม}}{{ลำดับ}}', NUMBER),
        text('{{ชื่อ}}', NAME),
        text('{{ตำแหน่ง}}', POSITION),
        text('{{/ผู้เข้าประชุม}}', SIGNATURE),
      ]),
    ],
    WIDTHS,
  );
}
