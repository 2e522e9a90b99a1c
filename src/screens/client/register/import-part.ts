import { REGISTER_SCREEN } from '../../../messages/screens/screen-register-text';
import { SCREEN_TEXT } from '../../../messages/screens/screen-text';
import { YEAR_SCREEN } from '../../../messages/screens/screen-year-text';
import { offeredTabs } from '../../../register/importable-tabs';
import { TABS } from '../../../register/tabs';
import { type Alerts, actionButton, attempt } from '../action-button';
import { base64OfFile } from '../base64-file';
import { cancelButton } from '../cancel-button';
import { confirmButton } from '../confirm-button';
import { element, fill } from '../element';
import { fileField } from '../file-field';
import { heldStill } from '../held-still';
import { loading } from '../loading';
import { selectField } from '../select-field';
import { call } from '../server';
import { importDone, takeBack } from './import-done';
import { type ImportSource, type LookedTable, lookAgain, lookAtFile, lookAtTable } from './looked-table';
import { previewView } from './preview-view';

/** google.script.run carries 50 MB of JSON; base64 makes a third more of a file. */
const LARGEST_MB = 30;

export type ImportPart = {
  /** The year to lay dates and protections of after an import, 0 where none is; undefined where the import may not begin. */
  readonly year: () => Promise<number | undefined>;
  /** The first files of an office: no other ways are offered beside them. */
  readonly brief?: boolean;
  readonly tell?: (step: 'files' | 'look' | 'check' | 'agreements') => void;
  /** What a panel shows once an import is in the register. */
  readonly afterwards?: () => HTMLElement | undefined;
};

/** Files or another Sheet of the office's own: chosen, looked at at once, accepted together, taken back. */
export function importPart(
  alerts: Alerts,
  { year, brief = false, tell = () => undefined, afterwards }: ImportPart,
): HTMLElement {
  const tab = selectField(REGISTER_SCREEN.tab, [
    { value: '', text: REGISTER_SCREEN.tabTold },
    ...offeredTabs().map((name) => ({ value: TABS[name].title, text: TABS[name].title })),
  ]);
  const choice = fileField(
    brief ? REGISTER_SCREEN.firstFile : REGISTER_SCREEN.file,
    '.csv,.xlsx,.tsv,.txt,.xls,.html,.htm',
    true,
  );
  const file = choice.input;
  const link = element('input', { type: 'text', inputmode: 'url', autocomplete: 'off' });
  const shown = element('section', { 'aria-live': 'polite' });
  let standing: number | undefined;
  const state: { tables: readonly LookedTable[]; clear: boolean } = { tables: [], clear: false };

  async function sources(): Promise<readonly { source: ImportSource; name: string }[]> {
    const chosen = [...(file.files ?? [])];
    if (chosen.length === 0) return [{ source: { link: link.value.trim() }, name: link.value.trim() }];
    if (chosen.some(({ size }) => size > LARGEST_MB * 1_048_576)) {
      alerts.error(REGISTER_SCREEN.tooBig(LARGEST_MB));
      return [];
    }
    const read = await Promise.all(
      chosen.map(async (one) => ({ name: one.name, base64: await base64OfFile(one).catch(() => undefined) })),
    );
    const readable = read.flatMap(({ name, base64 }) =>
      base64 === undefined ? [] : [{ source: { fileName: name, base64 }, name }],
    );
    if (readable.length < read.length) alerts.error(REGISTER_SCREEN.unreadable);
    return readable.length < read.length ? [] : readable;
  }

  async function preview(): Promise<void> {
    state.tables = [];
    state.clear = false;
    fill(shown);
    if ((file.files?.length ?? 0) > 0 || link.value.trim() !== '') return heldStill(part, lookAtChosen);
    alerts.error(REGISTER_SCREEN.chooseFile);
    file.focus();
  }

  async function lookAtChosen(): Promise<void> {
    const chosen = await sources();
    if (chosen.length === 0) return;
    if (brief) fill(shown, loading(YEAR_SCREEN.settingUp));
    standing = await year();
    if (standing === undefined) {
      fill(shown);
      return;
    }
    for (const { source, name } of chosen) {
      fill(shown, loading(REGISTER_SCREEN.looking(name)));
      try {
        const known = state.tables.map((one) => one.preview.importId);
        state.tables = [...state.tables, ...(await lookAtFile(source, name, tab.value(), known))];
      } catch (cause) {
        show();
        throw cause;
      }
    }
    state.tables = await lookAgain(state.tables, false);
    show();
  }

  /** Looks again at one table with another choice, or at all with blanks to clear. */
  async function look(change: (table: LookedTable) => LookedTable | undefined): Promise<void> {
    await heldStill(part, async () => {
      const all = state.tables.map((one) => one.preview.importId);
      const looked: LookedTable[] = [];
      for (const table of state.tables) {
        const wanted = change(table);
        const others = all.filter((id) => id !== table.preview.importId);
        looked.push(wanted === undefined ? table : await lookAtTable(wanted, state.clear, others));
      }
      state.tables = looked;
      show();
    });
  }

  /** All is drawn anew by a choice: whoever made it by keys goes on from where it stands now. */
  function choose(work: () => Promise<void>): void {
    const choices = () => [...shown.querySelectorAll<HTMLElement>('select, input')];
    const at = choices().findIndex((one) => one === document.activeElement);
    void attempt(alerts, () =>
      work().finally(() => {
        if (document.activeElement === document.body) choices()[at]?.focus({ preventScroll: true });
      }),
    );
  }

  function show(): void {
    const { tables } = state;
    tell(tables.length === 0 ? 'files' : 'look');
    const rows = tables.reduce((sum, one) => sum + one.preview.rows, 0);
    const emptied = tables.reduce((sum, one) => sum + one.preview.counts.emptied, 0);
    fill(
      shown,
      tables.length > 1 ? element('p', { class: 'total' }, REGISTER_SCREEN.tables(tables.length)) : undefined,
      ...tables.map((table) =>
        previewView(table.preview, table.name, {
          choose: (columns) => choose(() => look((one) => (one === table ? { ...one, columns } : undefined))),
          chooseSheet: (sheet) => choose(() => lookAtSheet(table, sheet)),
          drop: tables.length < 2 ? undefined : () => drop(table),
        }),
      ),
      emptied === 0 ? undefined : clearBox(emptied),
      rows === 0 || tables.some((one) => one.preview.blocked) ? undefined : acceptPart(rows),
    );
  }

  /** Another sheet has columns of its own; where it holds no table the one that was looked at stays. */
  async function lookAtSheet(table: LookedTable, sheet: string): Promise<void> {
    const { source, name, tab: asked, preview } = table;
    const other = { source, name, sheet, preview, ...(asked === undefined ? {} : { tab: asked }) };
    try {
      await look((one) => (one === table ? other : undefined));
    } catch (cause) {
      show();
      throw cause;
    }
  }

  /** The keyboard goes on from the table that takes its place. */
  function drop(table: LookedTable): void {
    const at = state.tables.indexOf(table);
    state.tables = state.tables.filter((one) => one !== table);
    show();
    const cards = shown.querySelectorAll<HTMLElement>('.card');
    cards[Math.min(at, cards.length - 1)]?.focus({ preventScroll: true });
  }

  function clearBox(emptied: number): HTMLElement {
    const box = element('input', { type: 'checkbox', checked: state.clear });
    box.addEventListener('change', () => {
      state.clear = box.checked;
      choose(() => look((one) => one));
    });
    return element('label', { class: 'check' }, box, ` ${REGISTER_SCREEN.clear(emptied)}`);
  }

  function acceptPart(rows: number): HTMLElement {
    const label = REGISTER_SCREEN.accept(SCREEN_TEXT.count(rows), state.tables.length);
    const cancel = cancelButton(() => {
      state.tables = [];
      fill(shown);
      file.focus();
    });
    const accept = actionButton(label, alerts, () => heldStill(part, commit));
    return element('div', { class: 'foot' }, accept, cancel);
  }

  async function commit(): Promise<void> {
    const { tables, clear } = state;
    const chosen = tables.flatMap(({ preview, columns }) =>
      columns === undefined ? [] : [[preview.importId, columns] as const],
    );
    const { written } = await call('commitImport', {
      importIds: tables.map(({ preview }) => preview.importId),
      columnsOf: Object.fromEntries(chosen),
      clear,
    });
    state.tables = [];
    choice.clear();
    link.value = '';
    const said = REGISTER_SCREEN.written(SCREEN_TEXT.count(written));
    tell('check');
    const next = (): HTMLElement | undefined => {
      tell('agreements');
      return afterwards?.();
    };
    const told = element('p', { class: 'alert good', tabindex: -1 }, said);
    fill(shown, told, importDone(alerts, standing ?? 0, next));
    // What was pressed has gone: the keyboard goes on from here.
    if (document.activeElement === document.body) told.focus();
  }

  // The last import can be taken back on any later day.
  if (!brief) {
    const words = { question: REGISTER_SCREEN.undoQuestion, yes: YEAR_SCREEN.confirm };
    fill(
      shown,
      confirmButton(REGISTER_SCREEN.undoImport, words, alerts, () => takeBack(alerts), 'secondary'),
    );
  }
  // Files that have been chosen are looked at without another click.
  file.addEventListener('change', () => {
    if ((file.files?.length ?? 0) > 0) void attempt(alerts, preview);
    else fill(shown);
  });
  tab.select.addEventListener('change', () => {
    if ((file.files?.length ?? 0) > 0) void attempt(alerts, preview);
  });
  const others = [
    tab.element,
    element('label', { class: 'field' }, element('span', {}, REGISTER_SCREEN.link), link),
    actionButton(REGISTER_SCREEN.preview, alerts, preview, 'secondary'),
  ];
  const part = element(
    'section',
    {},
    choice.element,
    element('small', {}, REGISTER_SCREEN.fileHint),
    ...(brief
      ? [
          element(
            'details',
            {},
            element('summary', {}, REGISTER_SCREEN.otherWays),
            element('section', {}, ...others),
          ),
        ]
      : others),
    shown,
  );
  return part;
}
