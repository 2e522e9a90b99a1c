/** The office's clock: shows the day and jumps forward; the triggers that fall due on the way fire. */
import { drawChanged } from './draw-changed';
import { element, icon, iconPaths } from './element';
import type { RoundDates } from './office';
import { createPopover } from './popover';
import { daysLater, fromBangkokInput, thaiDay, timeOfDay, toBangkokInput, wayText } from './thai-time';

export type ClockPanel = {
  readonly element: HTMLElement;
  readonly show: (now: string, rounds: readonly RoundDates[]) => void;
};

type Jump = { readonly label: string; readonly to: string };

function jumpsFrom(now: string, rounds: readonly RoundDates[]): readonly Jump[] {
  const steps = [
    { label: '+1 ชั่วโมง', to: new Date(Date.parse(now) + 3_600_000).toISOString() },
    { label: '+1 วัน', to: daysLater(now, 1) },
    { label: '+7 วัน', to: daysLater(now, 7) },
    { label: '+30 วัน', to: daysLater(now, 30) },
  ];
  // Late enough for the day's sweeps: folders stand and mails are out.
  const days = rounds.flatMap(({ name, opens, due, closes }) => [
    ...(opens === undefined ? [] : [{ label: `วันเปิด${name}`, to: fromBangkokInput(`${opens}T09:00`) }]),
    ...(due === undefined ? [] : [{ label: `กำหนดส่ง${name}`, to: fromBangkokInput(`${due}T09:00`) }]),
    ...(closes === undefined ? [] : [{ label: `วันปิด${name}`, to: fromBangkokInput(`${closes}T09:00`) }]),
  ]);
  return [
    ...steps,
    ...days
      .filter(({ to }) => Date.parse(to) > Date.parse(now))
      .sort((a, b) => Date.parse(a.to) - Date.parse(b.to)),
  ];
}

/** `jump` asks on its way whether it was told to stop. */
export function createClockPanel(jump: (to: string, stopped: () => boolean) => Promise<void>): ClockPanel {
  let shown = '';
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
    'เวลาเดินหน้าอย่างเดียว งานตามเวลาที่ถึงกำหนดระหว่างทางจะทำงานตามลำดับ งานรายชั่วโมงที่ไม่มีอะไรต้องทำจะข้ามไป',
  );
  const popover = createPopover(
    'นาฬิกาของสำนักงาน',
    () => undefined,
    icon(iconPaths.clock),
    face,
    icon(iconPaths.caret),
  );
  popover.element.classList.add('clock');

  const way = element('progress', { max: 1, 'aria-label': 'ความคืบหน้าของเวลา' });
  const wayWords = element('p', {});
  let stopped = false;
  const stop = element(
    'button',
    {
      type: 'button',
      class: 'jump',
      onclick: () => {
        stopped = true;
        stop.disabled = true;
      },
    },
    'หยุดที่วันนี้',
  );
  const walking = element('div', { class: 'walking', role: 'status', hidden: true }, wayWords, way, stop);
  let leaps: { readonly from: number; readonly to: string } | undefined;

  const showWay = (now: string): void => {
    choices.hidden = leaps !== undefined;
    walking.hidden = leaps === undefined;
    if (leaps === undefined) return;
    wayWords.textContent = wayText(now, leaps.to);
    way.value = (Date.parse(now) - leaps.from) / Math.max(1, Date.parse(leaps.to) - leaps.from);
  };

  const leap = async (to: string): Promise<void> => {
    leaps = { from: Date.parse(shown), to };
    stopped = false;
    stop.disabled = false;
    showWay(shown);
    stop.focus();
    try {
      await jump(to, () => stopped);
      popover.close();
    } finally {
      leaps = undefined;
      showWay(to);
    }
  };

  const choices = element(
    'div',
    {},
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
  popover.panel.append(element('h2', {}, 'ไปยังวันและเวลา'), choices, walking);

  return {
    element: popover.element,
    show: (now, rounds) => {
      shown = now;
      showWay(now);
      const [weekday = '', ...day] = thaiDay(now).split(' ');
      face.replaceChildren(
        element('b', {}, element('span', { class: 'weekday' }, `${weekday} `), day.join(' ')),
        element('small', {}, `${timeOfDay(now)} น.`),
      );
      moment.min = toBangkokInput(now);
      if (popover.panel.hidden) {
        moment.value = toBangkokInput(now);
        inThai.textContent = thaiDay(now);
      }
      drawChanged(quick, [now, rounds], () =>
        jumpsFrom(now, rounds).map(({ label, to }) =>
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
}
