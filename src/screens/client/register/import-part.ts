import { REGISTER_SCREEN } from '../../../messages/screen-register-text';
import { SCREEN_TEXT } from '../../../messages/screen-text';
import { importableTabs } from '../../../register/importable-tabs';
import { TABS } from '../../../register/tabs';
import { type Alerts, actionButton } from '../action-button';
import { base64OfFile } from '../base64-file';
import { element, fill } from '../element';
import { selectField } from '../select-field';
import { call } from '../server';
import { previewView } from './preview-view';

/** google.script.run carries 50 MB of JSON; base64 makes a third more of a file. */
const LARGEST_MB = 30;

/** A file or another Sheet of the office's own into a tab: chosen, looked at, accepted. */
export function importPart(alerts: Alerts): HTMLElement {
  const tab = selectField(
    REGISTER_SCREEN.tab,
    importableTabs().map((name) => ({ value: TABS[name].title, text: TABS[name].title })),
  );
  const file = element('input', { type: 'file', accept: '.csv,.xlsx,.tsv,.txt' });
  const link = element('input', { type: 'text', inputmode: 'url', autocomplete: 'off' });
  const shown = element('section', { 'aria-live': 'polite' });

  /** What to import from; undefined where that has been said to be missing. */
  async function source(): Promise<{ fileName: string; base64: string } | { link: string } | undefined> {
    const chosen = file.files?.[0];
    if (chosen === undefined && link.value.trim() !== '') return { link: link.value.trim() };
    if (chosen === undefined) {
      alerts.error(REGISTER_SCREEN.chooseFile);
      file.focus();
      return undefined;
    }
    if (chosen.size > LARGEST_MB * 1_048_576) {
      alerts.error(REGISTER_SCREEN.tooBig(LARGEST_MB));
      return undefined;
    }
    const base64 = await base64OfFile(chosen).catch(() => undefined);
    if (base64 === undefined) alerts.error(REGISTER_SCREEN.unreadable);
    return base64 === undefined ? undefined : { fileName: chosen.name, base64 };
  }

  async function preview(): Promise<void> {
    fill(shown);
    const title = tab.value();
    const from = await source();
    if (from === undefined) return;
    const found = await call('previewImport', { tab: title, ...from });
    fill(
      shown,
      previewView(found),
      found.rows === 0 ? undefined : acceptPart(found.importId, found.rows, title),
    );
  }

  function acceptPart(importId: string, rows: number, title: string): HTMLElement {
    const accept = actionButton(REGISTER_SCREEN.accept(SCREEN_TEXT.count(rows), title), alerts, () =>
      commit(importId, title),
    );
    const cancel = element('button', { type: 'button', class: 'secondary' }, SCREEN_TEXT.cancel);
    cancel.addEventListener('click', () => {
      fill(shown);
      file.focus();
    });
    return element('div', { class: 'foot' }, accept, cancel);
  }

  async function commit(importId: string, title: string): Promise<void> {
    const { written } = await call('commitImport', { importId });
    fill(shown);
    file.value = '';
    link.value = '';
    alerts.done(REGISTER_SCREEN.written(SCREEN_TEXT.count(written), title));
  }

  // Another tab, file or link is another preview.
  for (const field of [tab.select, file, link]) field.addEventListener('change', () => fill(shown));
  return element(
    'section',
    {},
    tab.element,
    element('label', { class: 'field' }, element('span', {}, REGISTER_SCREEN.file), file),
    element('label', { class: 'field' }, element('span', {}, REGISTER_SCREEN.link), link),
    element('small', {}, REGISTER_SCREEN.fileHint),
    actionButton(REGISTER_SCREEN.preview, alerts, preview, 'secondary'),
    shown,
  );
}
