import { canonicalHeaders } from '../../register/keys';
import { columnsOf, type HeaderOf, TAB_NAMES, TABS, type TabName } from '../../register/tabs';

/** A person's edit as the installable onEdit tells it; rows and columns counted from 1. */
export type RegisterEdit = {
  readonly tab: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** True where a trigger tells it: triggers of any account but the appointed operator's return at once. */
  readonly byTrigger: boolean;
  /** Who edits; '' where Google does not tell. */
  readonly email: string;
  /** What stood in a single cell and what stands; undefined for a block, and for a cell that was pasted. */
  readonly change: { readonly before: string; readonly after: string } | undefined;
  /** The tab's first row: one look at the open Sheet. */
  headers(): readonly string[];
  /** What the edited rows show in a column (from 1): one look at the open Sheet. */
  shown(column: number): readonly string[];
};

/** Tabs whose every edit is told in บันทึก: what weighs, who is who, when what is due. */
const TOLD_TABS: readonly string[] = ['ตัวชี้วัด', 'เกณฑ์เฉพาะหน่วย', 'บุคลากร', 'ผู้ลงนาม', 'ตั้งค่า', 'รอบรายงาน'];
const MARKS: readonly string[] = ['ส่งรายงาน', 'ผลการตรวจ', 'รับรอง', 'ขอทบทวน', 'ผลการทบทวน'];

/** Why an edit is answered: a request of staff, a formula typed over, an accepted report that was changed, a fact to be told. */
export type EditMeaning = 'marks' | 'formulas' | 'accepted' | 'acknowledgement' | 'told';

/** What an edit calls for; undefined where nobody waits for an answer. Looks at the open Sheet only, never over the network. */
export function meaningOf(edit: RegisterEdit): EditMeaning | undefined {
  if (edit.lastRow < 2) return undefined;
  if (TOLD_TABS.includes(edit.tab)) return 'told';
  if (edit.tab === TABS.documents.title)
    return touched(edit, 'documents').includes('รับทราบ') ? 'acknowledgement' : undefined;
  if (edit.tab !== TABS.reports.title) return undefined;
  const headers = canonicalHeaders('reports', edit.headers());
  const edited = headers.slice(edit.firstColumn - 1, edit.lastColumn).filter((header) => header !== '');
  if (edited.some((header) => MARKS.includes(header))) return 'marks';
  if (edited.includes('ความเห็น') && shownIn(edit, headers, 'ผลการตรวจ').includes('ส่งคืน')) return 'marks';
  if (edited.some(isFormula)) return 'formulas';
  if (!edited.some(isContent)) return undefined;
  return shownIn(edit, headers, 'ส่งเมื่อ').some((text) => text !== '') ? 'accepted' : undefined;
}

/** What the edited rows show under a header; nothing where the tab has no such column. */
function shownIn(
  edit: RegisterEdit,
  headers: readonly string[],
  header: HeaderOf<'reports'>,
): readonly string[] {
  const column = headers.indexOf(header) + 1;
  return column === 0 ? [] : edit.shown(column);
}

function touched<T extends TabName>(edit: RegisterEdit, tab: T): readonly (HeaderOf<T> | '')[] {
  return canonicalHeaders(tab, edit.headers()).slice(edit.firstColumn - 1, edit.lastColumn);
}

function isFormula(header: string): boolean {
  return columnsOf('reports').some((column) => column.header === header && column.kind === 'formula');
}

/** What an owner has reported: result and texts. */
function isContent(header: string): boolean {
  return columnsOf('reports').some((column) => column.header === header && column.writer === 'owner');
}

/** The tab by its title, where the register has it. */
export function tabTitled(title: string): TabName | undefined {
  return TAB_NAMES.find((tab) => TABS[tab].title === title);
}
