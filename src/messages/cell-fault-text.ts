import type { CellFault } from '../register/decode/cell-fault';
import { TABS } from '../register/tabs';

/** What is wrong with a cell and what to do, without the place (tab, row and column stand beside it). */
export function cellFaultText(fault: CellFault): string {
  const column = TABS[fault.tab].columns.find((one) => one.header === fault.column);
  const choices = column !== undefined && 'choices' in column ? (column.choices ?? []).join(', ') : '';
  switch (fault.code) {
    case 'missing-key':
      return `แถวนี้มีข้อมูลแต่ไม่มี${fault.column} ให้ใส่${fault.column}`;
    case 'missing':
      return `ยังไม่ได้กรอก${fault.column}`;
    case 'not-a-number':
      return `"${fault.value}" ไม่ใช่ตัวเลข ให้พิมพ์เป็นตัวเลข`;
    case 'not-a-date':
      return `"${fault.value}" ไม่ใช่วันที่ ให้พิมพ์เป็นวันที่`;
    case 'not-allowed':
      return choices === '' ? `"${fault.value}" ใช้ไม่ได้` : `"${fault.value}" ใช้ไม่ได้ ให้เลือก ${choices}`;
    case 'code-as-number':
      return `รหัส ${fault.value} เป็นตัวเลข ศูนย์ท้ายอาจหาย ให้พิมพ์เป็นข้อความ`;
  }
}

/** Tab, row and column of a fault in one line, for messages that stand alone. */
export function cellFaultPlace(fault: CellFault): string {
  return `${TABS[fault.tab].title} แถว ${fault.row} คอลัมน์ ${fault.column}`;
}
