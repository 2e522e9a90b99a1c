/** What the add-on has run: who or what called it, how long it took in the office's time, and what it wrote to its console. */
import { askLocal } from './ask';
import { createCrashPart } from './crash-part';
import { element } from './element';
import { asList, asNumber, asObject, asText } from './json';
import { newestAsking } from './newest-asking';
import { thaiMoment } from './thai-time';

const kinds: Readonly<Record<string, string>> = {
  menu: 'เมนู',
  'sidebar-call': 'แถบข้าง',
  trigger: 'ทริกเกอร์',
  'simple-trigger': 'ทริกเกอร์อย่างง่าย',
  card: 'การ์ด',
};
const succeeded = 'ok';

export type LogPane = { readonly element: HTMLElement; readonly refresh: () => Promise<void> };

export function createLogPane(): LogPane {
  const rows = element('tbody', {});
  const crash = createCrashPart();
  const ask = newestAsking();
  const refresh = async (): Promise<void> => {
    const isNewest = ask();
    const [executions] = await Promise.all([askLocal('executions'), crash.refresh()]);
    if (isNewest()) show(asList(executions).map(asObject));
  };
  const show = (executions: readonly Readonly<Record<string, unknown>>[]): void =>
    rows.replaceChildren(
      ...executions.map((execution) => {
        const lines = asList(execution.lines).map(asText);
        return element(
          'tr',
          { class: asText(execution.outcome) === succeeded ? '' : 'failed' },
          element('td', {}, thaiMoment(asText(execution.at))),
          element('td', {}, element('code', {}, asText(execution.function))),
          element('td', {}, asText(execution.as)),
          element('td', {}, kinds[asText(execution.kind)] ?? asText(execution.kind)),
          element('td', { class: 'number' }, `${(asNumber(execution.virtualMs) / 1000).toFixed(1)} วิ`),
          element(
            'td',
            {},
            asText(execution.outcome) === succeeded ? 'สำเร็จ' : asText(execution.outcome),
            lines.length === 0 ? undefined : element('pre', {}, lines.join('\n')),
          ),
        );
      }),
      ...(executions.length === 0
        ? [element('tr', {}, element('td', { colspan: 6, class: 'empty' }, 'ยังไม่มีการทำงาน'))]
        : []),
    );
  const headers = ['เวลา', 'ฟังก์ชัน', 'ในนาม', 'ชนิด', 'ใช้เวลา', 'ผล'];
  return {
    element: element(
      'section',
      { class: 'log-pane', 'aria-label': 'การทำงานของสคริปต์' },
      crash.element,
      element(
        'div',
        { class: 'log-table', tabindex: 0, role: 'region', 'aria-label': 'รายการที่ทำงานแล้ว' },
        element(
          'table',
          {},
          element(
            'thead',
            {},
            element('tr', {}, ...headers.map((header) => element('th', { scope: 'col' }, header))),
          ),
          rows,
        ),
      ),
    ),
    refresh,
  };
}
