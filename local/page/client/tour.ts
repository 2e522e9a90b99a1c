/** A tour of the year: each stop is somebody at a moment in front of a screen, and one press goes there. */
import { drawChanged } from './draw-changed';
import type { Duties } from './duties';
import { element, icon, iconPaths } from './element';
import type { RoundDates } from './office';
import { createPopover } from './popover';
import { fromBangkokInput, thaiDay } from './thai-time';
import type { ViewName } from './view-switch';

export type Stop = {
  readonly title: string;
  readonly what: string;
  /** E-mail of who looks; nobody where the register names none. */
  readonly who: string | undefined;
  /** Not before this moment; undefined: now. */
  readonly at?: string;
  readonly show: { readonly run: string } | { readonly view: ViewName } | { readonly card: true };
};

export type Tour = {
  readonly element: HTMLElement;
  readonly show: (now: string, duties: Duties, rounds: readonly RoundDates[]) => void;
};

/** `below` stands under the stops. */
export function createTour(go: (stop: Stop) => Promise<void>, below: HTMLElement): Tour {
  const list = element('ol', { class: 'tour' });
  const popover = createPopover('ทัวร์หนึ่งปี', () => undefined, icon(iconPaths.tour));
  popover.element.classList.add('tour-picker');
  popover.button.title = 'ทัวร์หนึ่งปี';
  popover.panel.append(
    element('h2', {}, 'ทัวร์หนึ่งปีของสำนักงานตัวอย่าง'),
    element('p', { class: 'hint' }, 'มีเฉพาะหน้านี้ ไม่มีใน Google: กดแต่ละข้อ หน้าจะเปลี่ยนคน เดินเวลา และเปิดหน้าจอให้'),
    list,
    below,
  );
  return {
    element: popover.element,
    show: (now, duties, rounds) =>
      drawChanged(list, [now, duties, rounds], () =>
        stops(duties, rounds).map((stop) => {
          const ahead = stop.at !== undefined && Date.parse(stop.at) > Date.parse(now);
          return element(
            'li',
            {},
            element(
              'button',
              {
                type: 'button',
                class: 'jump',
                disabled: stop.who === undefined,
                onclick: () => {
                  popover.close();
                  void go(stop);
                },
              },
              element('span', {}, stop.title),
              element(
                'small',
                {},
                ahead && stop.at !== undefined ? `เดินเวลาไป ${thaiDay(stop.at)}` : 'เวลาขณะนี้',
              ),
            ),
            element('p', { class: 'hint' }, stop.what),
          );
        }),
      ),
  };
}

function stops(
  { host, owner, supervisor, director }: Duties,
  rounds: readonly RoundDates[],
): readonly Stop[] {
  const [first] = rounds;
  const last = rounds[rounds.length - 1];
  const morning = (day: string | undefined) =>
    day === undefined ? {} : { at: fromBangkokInput(`${day}T09:00`) };
  return [
    {
      title: 'ตั้งต้นและตรวจทะเบียน',
      what: 'เจ้าภาพดูว่าแท็บ โฟลเดอร์ แม่แบบ และรอบครบ',
      who: host,
      show: { run: 'showYear' },
    },
    {
      title: 'สร้างข้อตกลง',
      what: 'เลือกประเภท ดูรายชื่อ แล้วสร้างเอกสารพร้อมลงนาม',
      who: host,
      show: { run: 'showAgreements' },
    },
    {
      title: 'รอบ 6 เดือนเปิดเอง',
      what: 'เมลถึงผู้รับผิดชอบคนละฉบับ กดอ่านได้อย่างที่ผู้รับเห็น',
      who: host,
      ...morning(first?.opens),
      show: { view: 'mail' },
    },
    {
      title: 'ผู้รับผิดชอบส่งรายงาน',
      what: 'งานของฉันบอกสิ่งที่ต้องทำและพาไปที่ช่อง',
      who: owner,
      ...morning(first?.opens),
      show: { run: 'showMine' },
    },
    {
      title: 'การ์ดข้างแผ่นงาน',
      what: 'สิ่งที่ทุกคนเห็นเมื่อเปิดส่วนเสริมข้างแผ่นงาน',
      who: owner,
      show: { card: true },
    },
    {
      title: 'ผู้กำกับดูแลตรวจ',
      what: 'รายงานที่ส่งแล้วรอ ผ่าน หรือ ส่งคืน',
      who: supervisor,
      ...morning(first?.opens),
      show: { run: 'showMine' },
    },
    {
      title: 'ผู้อำนวยการดูภาพรวม',
      what: 'คะแนนตามมิติ ใครเลยกำหนด และก้าวที่คุ้มที่สุด',
      who: director,
      ...morning(first?.due),
      show: { run: 'showDashboard' },
    },
    {
      title: 'ปิดรอบและผนึก',
      what: 'ดูก่อนว่าใครยังไม่ส่ง แล้วปิดจากแถบข้าง',
      who: host,
      ...morning(first?.due),
      show: { run: 'showRounds' },
    },
    {
      title: 'ขึ้นปีใหม่',
      what: 'ยกตัวชี้วัดและปีฐานไปปีถัดไป',
      who: host,
      ...morning(last?.due),
      show: { run: 'showYear' },
    },
  ];
}
