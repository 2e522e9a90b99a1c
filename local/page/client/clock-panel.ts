/** The office's clock: shows the day and jumps forward; the triggers that fall due on the way fire. */
import { element, icon, iconPaths } from './element';
import type { RoundDates } from './office';
import { createPopover } from './popover';
import { daysLater, fromBangkokInput, thaiDay, timeOfDay, toBangkokInput } from './thai-time';

export type ClockPanel = {
  readonly element: HTMLElement;
  readonly show: (now: string, rounds: readonly RoundDates[]) => void;
};

type Jump = { readonly label: string; readonly to: string };

const jumpsFrom = (now: string, rounds: readonly RoundDates[]): readonly Jump[] => {
  const steps = [
    { label: '+1 ชั่วโมง', to: new Date(Date.parse(now) + 3_600_000).toISOString() },
    { label: '+1 วัน', to: daysLater(now, 1) },
    { label: '+7 วัน', to: daysLater(now, 7) },
    { label: '+30 วัน', to: daysLater(now, 30) },
  ];
  // Past midnight and the hour in which the hourly sweep passes.
  const days = rounds.flatMap(({ name, opens, due, closes }) => [
    ...(opens === undefined ? [] : [{ label: `วันเปิด${name}`, to: fromBangkokInput(`${opens}T08:00`) }]),
    ...(due === undefined ? [] : [{ label: `กำหนดส่ง${name}`, to: fromBangkokInput(`${due}T08:00`) }]),
    ...(closes === undefined ? [] : [{ label: `วันปิด${name}`, to: fromBangkokInput(`${closes}T08:00`) }]),
  ]);
  return [
    ...steps,
    ...days
      .filter(({ to }) => Date.parse(to) > Date.parse(now))
      .sort((a, b) => Date.parse(a.to) - Date.parse(b.to)),
  ];
};

export const createClockPanel = (jump: (to: string) => Promise<void>): ClockPanel => {
  const face = element('span', { class: 'clock-face' });
  const moment = element('input', { type: 'datetime-local', 'aria-label': 'วันและเวลาที่จะไป' });
  const quick = element('div', { class: 'jumps' });
  const inThai = element('output', { class: 'hint', 'aria-live': 'polite' });
  moment.addEventListener('input', () => {
    inThai.textContent = moment.value === '' ? '' : thaiDay(fromBangkokInput(moment.value));
  });
  const go = element('button', { type: 'submit', class: 'primary' }, 'ไป');
  const note = element(
    'p',
    { class: 'hint' },
    'เวลาเดินหน้าอย่างเดียว งานตามเวลาที่ถึงกำหนดระหว่างทางจะทำงานตามลำดับ',
  );
  const popover = createPopover(
    'นาฬิกาของสำนักงาน',
    () => undefined,
    icon(iconPaths.clock),
    face,
    icon(iconPaths.caret),
  );
  popover.element.classList.add('clock');

  const leap = async (to: string): Promise<void> => {
    popover.element.classList.add('busy');
    note.textContent = 'กำลังเดินเวลา…';
    try {
      await jump(to);
      popover.close();
    } finally {
      popover.element.classList.remove('busy');
      note.textContent = 'เวลาเดินหน้าอย่างเดียว งานตามเวลาที่ถึงกำหนดระหว่างทางจะทำงานตามลำดับ';
    }
  };

  popover.panel.append(
    element('h2', {}, 'ไปยังวันและเวลา'),
    element(
      'form',
      {
        class: 'jump-form',
        onsubmit: (event) => {
          event.preventDefault();
          if (moment.value !== '') void leap(fromBangkokInput(moment.value));
        },
      },
      moment,
      go,
    ),
    inThai,
    quick,
    note,
  );

  return {
    element: popover.element,
    show: (now, rounds) => {
      face.replaceChildren(element('b', {}, thaiDay(now)), element('small', {}, `${timeOfDay(now)} น.`));
      moment.min = toBangkokInput(now);
      if (popover.panel.hidden) {
        moment.value = toBangkokInput(now);
        inThai.textContent = thaiDay(now);
      }
      quick.replaceChildren(
        ...jumpsFrom(now, rounds).map(({ label, to }) =>
          element(
            'button',
            { type: 'button', class: 'jump', onclick: () => void leap(to) },
            element('span', {}, label),
            element('small', {}, thaiDay(to)),
          ),
        ),
      );
    },
  };
};
