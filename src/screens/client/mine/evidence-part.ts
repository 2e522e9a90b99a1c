import type { MyReport } from '../../../commands/rounds/my-reports';
import { MINE_SCREEN } from '../../../messages/screens/screen-mine-text';
import { createAlerts } from '../action-button';
import { base64OfFile } from '../base64-file';
import { element, fileLink } from '../element';
import { fileField } from '../file-field';
import { progressBar } from '../progress-bar';
import { selectField } from '../select-field';
import { call, messageOf } from '../server';

const MOST_BYTES = 20 * 1024 * 1024;

/**
 * The report's evidence: how many files, what is wrong with them, and more of them from this machine, several at once. What came of
 * it is said in the card, where more may follow; the register counts new files with the next tick.
 */
export function evidencePart({ reportId, evidence, folder, open, part }: MyReport): HTMLElement {
  const alerts = createAlerts();
  const bar = progressBar(MINE_SCREEN.uploadProgress);
  bar.element.hidden = true;
  const choice = fileField(MINE_SCREEN.upload, '', true);
  const { input } = choice;
  const level = selectField(MINE_SCREEN.level, [
    { value: '', text: MINE_SCREEN.anyLevel },
    ...evidence.levels.map((one) => ({
      value: String(one.level),
      text: MINE_SCREEN.levelProof(one.level, one.proof),
    })),
  ]);
  const send = async (files: readonly File[]): Promise<void> => {
    alerts.clear();
    const failed: string[] = [];
    // Chosen with these files: another choice is for others.
    const chosen = level.value();
    bar.element.hidden = false;
    input.disabled = true;
    for (const [done, file] of files.entries()) {
      bar.show(done, files.length, MINE_SCREEN.uploading(done, files.length, file.name), '');
      try {
        if (file.size > MOST_BYTES) failed.push(MINE_SCREEN.tooLarge(file.name));
        else
          await call('uploadEvidence', {
            reportId,
            fileName: file.name,
            base64: await base64OfFile(file),
            ...(chosen === '' ? {} : { level: Number(chosen) }),
          });
      } catch (cause) {
        failed.push(`${file.name}: ${messageOf(cause)}`);
      }
    }
    bar.element.hidden = true;
    input.disabled = false;
    choice.clear();
    const sent = files.length - failed.length;
    if (failed.length > 0) alerts.error(failed.join('\n'));
    else alerts.done(MINE_SCREEN.uploaded(sent));
  };
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    if (files.length > 0) void send(files);
  });
  const mayAdd = open && part === 'owner';
  return element(
    'details',
    {},
    element('summary', {}, MINE_SCREEN.evidence(evidence.files, evidence.needed)),
    element(
      'section',
      {},
      ...evidence.problems.map(({ name, note }) => element('p', { class: 'alert bad' }, `${name}: ${note}`)),
      mayAdd && evidence.levels.length > 0 ? level.element : undefined,
      mayAdd ? choice.element : undefined,
      mayAdd ? element('small', {}, MINE_SCREEN.uploadHint) : undefined,
      bar.element,
      alerts.element,
      folder === '' ? undefined : fileLink(MINE_SCREEN.folder, folder),
    ),
  );
}
