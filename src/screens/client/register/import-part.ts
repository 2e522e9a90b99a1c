import { REGISTER_SCREEN } from '../../../messages/screen-register-text';
import { SCREEN_TEXT } from '../../../messages/screen-text';
import type { Tab } from '../../../register/column';
import { TAB_NAMES, TABS } from '../../../register/tabs';
import { type Alerts, actionButton } from '../action-button';
import { base64OfFile } from '../base64-file';
import { element, fill } from '../element';
import { selectField } from '../select-field';
import { call } from '../server';
import { previewView } from './preview-view';

/** google.script.run carries 50 MB of JSON; base64 makes a third more of a file. */
const LARGEST_MB = 30;

/** A file of the office's own into a tab: chosen, looked at, accepted. */
export function importPart(alerts: Alerts): HTMLElement {
  const tab = selectField(
    REGISTER_SCREEN.tab,
    importableTitles().map((title) => ({ value: title, text: title })),
  );
  const file = element('input', { type: 'file', accept: '.csv,.xlsx,.tsv,.txt' });
  const shown = element('section', { 'aria-live': 'polite' });

  const preview = async (): Promise<void> => {
    const chosen = file.files?.[0];
    fill(shown);
    if (chosen === undefined) {
      alerts.error(REGISTER_SCREEN.chooseFile);
      file.focus();
      return;
    }
    if (chosen.size > LARGEST_MB * 1_048_576) {
      alerts.error(REGISTER_SCREEN.tooBig(LARGEST_MB));
      return;
    }
    const base64 = await base64OfFile(chosen).catch(() => undefined);
    if (base64 === undefined) {
      alerts.error(REGISTER_SCREEN.unreadable);
      return;
    }
    const title = tab.value();
    const found = await call('previewImport', { tab: title, fileName: chosen.name, base64 });
    const accept = actionButton(REGISTER_SCREEN.accept(SCREEN_TEXT.count(found.rows), title), alerts, () =>
      commit(found.importId, title),
    );
    const cancel = element('button', { type: 'button', class: 'secondary' }, SCREEN_TEXT.cancel);
    cancel.addEventListener('click', () => {
      fill(shown);
      file.focus();
    });
    fill(
      shown,
      previewView(found),
      found.rows === 0 ? undefined : element('div', { class: 'foot' }, accept, cancel),
    );
  };

  const commit = async (importId: string, title: string): Promise<void> => {
    const { written } = await call('commitImport', { importId });
    fill(shown);
    file.value = '';
    alerts.done(REGISTER_SCREEN.written(SCREEN_TEXT.count(written), title));
  };

  // Another tab or file is another preview.
  tab.select.addEventListener('change', () => fill(shown));
  file.addEventListener('change', () => fill(shown));
  return element(
    'section',
    {},
    tab.element,
    element('label', { class: 'field' }, element('span', {}, REGISTER_SCREEN.file), file),
    element('small', {}, REGISTER_SCREEN.fileHint),
    actionButton(REGISTER_SCREEN.preview, alerts, preview, 'secondary'),
    shown,
  );
}

/** Hidden tabs and what only formulas or the script fill are never imported: the server refuses them too. */
function importableTitles(): readonly string[] {
  return TAB_NAMES.filter((name) => {
    const tab: Tab = TABS[name];
    return tab.hidden !== true && tab.columns.length > 0 && name !== 'log';
  }).map((name) => TABS[name].title);
}
