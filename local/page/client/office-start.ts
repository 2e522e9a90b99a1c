/** Begins another office in the place of this one: the sample office, a blank Sheet, or one's own workbook. Google has none of this. */
import { tellLocal } from './ask';
import { element } from './element';
import { askBox, report, showWait } from './popup';

/** Who looked at the former office may be unknown to the next: `personKey` names where the page keeps that. */
export function createOfficeStart(personKey: string): HTMLElement {
  const begin = async (what: string, request: () => Promise<unknown>): Promise<void> => {
    const sure = await askBox(
      what,
      'สำนักงานที่เปิดอยู่จะปิดลง และเก็บไว้ในโฟลเดอร์ .before ของที่เก็บข้อมูล จนกว่าจะเริ่มใหม่อีกครั้ง',
      'เริ่มใหม่',
    );
    if (!sure) return;
    const waits = showWait(`${what} ใช้เวลาราวครึ่งนาที…`);
    try {
      await tellLocal('office', await request());
      localStorage.removeItem(personKey);
      location.reload();
    } finally {
      waits.close();
    }
  };
  const button = (what: string, office: string): HTMLElement =>
    element(
      'button',
      {
        type: 'button',
        class: 'jump',
        onclick: () => void begin(what, async () => ({ office })).catch(report),
      },
      what,
    );
  const file = element('input', { type: 'file', accept: '.xlsx' });
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen === undefined) return;
    void begin(`เปิดสมุดงาน ${chosen.name}`, async () => ({ workbook: await base64Of(chosen) }))
      .catch(report)
      .finally(() => {
        file.value = '';
      });
  });
  return element(
    'section',
    { class: 'office-start', 'aria-label': 'เริ่มสำนักงานใหม่' },
    element('h2', {}, 'เริ่มสำนักงานใหม่'),
    element('p', { class: 'hint' }, 'มีเฉพาะหน้านี้ ไม่มีใน Google'),
    button('กลับไปสำนักงานตัวอย่าง', 'sample'),
    button('เริ่มจากแผ่นงานเปล่า', 'empty'),
    element('label', { class: 'jump' }, element('span', {}, 'เปิดสมุดงานของตนเอง (.xlsx)'), file),
  );
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(new Error(`อ่านไฟล์ ${file.name} ไม่ได้`));
    reader.readAsDataURL(file);
  });
}
