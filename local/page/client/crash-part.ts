/** Lets the next work die in its middle, as Google's six minutes or a lost line do: what stands after it is for the reader to see. */
import { askLocal, dropLocal, tellLocal } from './ask';
import { element } from './element';
import { asList } from './json';
import { newestAsking } from './newest-asking';
import { report } from './popup';

export type CrashPart = { readonly element: HTMLElement; readonly refresh: () => Promise<void> };

/** Calls to Google after which most work is begun and none is done. */
const USUAL_CALLS = 8;

export function createCrashPart(): CrashPart {
  const calls = element('input', { type: 'number', min: 1, max: 500, value: USUAL_CALLS });
  const told = element('p', { role: 'status' });
  const begin = element(
    'button',
    { type: 'button', class: 'primary', onclick: () => void strike().catch(report) },
    'ให้การทำงานหยุดกลางคัน',
  );
  const withdraw = element(
    'button',
    { type: 'button', class: 'quiet', hidden: true, onclick: () => void cancel().catch(report) },
    'ไม่ให้หยุดแล้ว',
  );
  const ask = newestAsking();
  /** Shows how many are pending, unless something newer has been asked for or told since. */
  const tell = async (faults: Promise<unknown>): Promise<void> => {
    const isNewest = ask();
    const pending = asList(await faults).length;
    if (isNewest()) show(pending);
  };
  const show = (pending: number): void => {
    withdraw.hidden = pending === 0;
    told.textContent =
      pending === 0
        ? ''
        : 'ตั้งไว้แล้ว: งานที่สั่งต่อจากนี้จะหยุดกลางคัน สั่งงานนั้นอีกครั้งหรือเดินเวลาหนึ่งชั่วโมง แล้วดูว่างานทำต่อจนครบโดยไม่เกิดของซ้ำ';
  };
  const strike = async (): Promise<void> => {
    const after = Math.max(1, Math.round(Number(calls.value)) || USUAL_CALLS);
    await tell(tellLocal('faults', { call: '*', after, how: 'kill-after' }));
  };
  const cancel = async (): Promise<void> => {
    await tell(dropLocal('faults'));
  };
  return {
    element: element(
      'section',
      { class: 'crash-part', 'aria-label': 'ลองให้การทำงานหยุดกลางคัน' },
      element(
        'p',
        { class: 'hint' },
        'มีเฉพาะหน้านี้ ไม่มีใน Google: ลองดูว่าเมื่อ Google หยุดงานกลางทาง ทะเบียนยังถูกต้องและทำต่อได้ เปิดแถบข้างของงานนั้นไว้ก่อน แล้วกลับมากดปุ่มนี้',
      ),
      element('label', {}, 'หยุดหลังเรียกบริการของ Google อีก ', calls, ' ครั้ง'),
      begin,
      withdraw,
      told,
    ),
    refresh: () => tell(askLocal('faults')),
  };
}
