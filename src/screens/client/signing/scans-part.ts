import type { SigningDay, SigningLine } from '../../../commands/signing/signing-day';
import { SIGNING_SCREEN } from '../../../messages/screens/screen-signing-text';
import { actionButton, attempt, createAlerts } from '../action-button';
import { base64OfFile } from '../base64-file';
import { element, fill } from '../element';
import { fileField } from '../file-field';
import { folded } from '../folded';
import { loading } from '../loading';
import { groupedSelect } from '../select-field';
import { call } from '../server';
import { textField } from '../text-field';

const MOST_BYTES = 20 * 1024 * 1024;
/** Stands before an agreement that has a scan. */
const SCANNED = '✓ ';

/** Scans of signed papers: from this machine or by link, and a look at all of them. What came of it is said here: many follow. */
export function scansPart({ agreements }: SigningDay): HTMLElement {
  const alerts = createAlerts();
  const signed = agreements.filter(({ state }) => state === 'signed');
  const shown = element('section', { 'aria-live': 'polite' });
  const choice = groupedSelect(
    SIGNING_SCREEN.scanOf,
    SIGNING_SCREEN.choose,
    [...new Set(signed.map(({ kind }) => kind))].map((kind) => ({
      name: kind,
      options: signed.filter((one) => one.kind === kind).map(option),
    })),
  );
  const link = textField(SIGNING_SCREEN.scanLink);
  const scan = fileField(SIGNING_SCREEN.scanFile, '.pdf,.jpg,.jpeg,.png', false);
  /** What was chosen or pasted stays until it is said whose it is. */
  const isChosen = (): boolean => {
    if (choice.value() !== '') return true;
    alerts.error(SIGNING_SCREEN.scanOfFirst);
    choice.select.focus();
    return false;
  };
  const attach = async (
    given: () => Promise<{ readonly link: string } | { readonly fileName: string; readonly base64: string }>,
  ): Promise<void> => {
    const key = choice.value();
    const [chosen] = choice.select.selectedOptions;
    // Another choice would be another agreement's scan.
    choice.select.disabled = true;
    scan.input.disabled = true;
    fill(shown, loading(SIGNING_SCREEN.sending));
    try {
      await call('attachScan', { key, ...(await given()) });
      if (chosen?.text.startsWith(SCANNED) === false) chosen.text = `${SCANNED}${chosen.text}`;
      choice.choose('');
      link.input.value = '';
      alerts.done(SIGNING_SCREEN.attached(key));
    } finally {
      fill(shown);
      scan.clear();
      choice.select.disabled = false;
      scan.input.disabled = false;
    }
  };
  const attachLink = async (): Promise<void> => {
    if (!isChosen()) return;
    if (link.value() !== '') return attach(async () => ({ link: link.value() }));
    alerts.error(SIGNING_SCREEN.scanLinkFirst);
    link.input.focus();
  };
  const upload = async (chosen: File): Promise<void> => {
    if (!isChosen()) return;
    if (chosen.size > MOST_BYTES) {
      alerts.error(SIGNING_SCREEN.tooLarge);
      scan.clear();
      return;
    }
    await attempt(alerts, () =>
      attach(async () => ({ fileName: chosen.name, base64: await base64OfFile(chosen) })),
    );
  };
  const uploadChosen = (): void => {
    const chosen = scan.input.files?.[0];
    if (chosen !== undefined) void upload(chosen);
  };
  scan.input.addEventListener('change', uploadChosen);
  choice.select.addEventListener('change', () => {
    if (choice.value() !== '') uploadChosen();
  });
  const check = async (): Promise<void> => {
    const looked = await call('signingDay', { check: true });
    fill(shown, ...scansView(looked.agreements));
  };
  if (signed.length === 0)
    return folded(
      SIGNING_SCREEN.scans,
      SIGNING_SCREEN.scanHint,
      element('p', { class: 'note' }, SIGNING_SCREEN.scanNone),
    );
  return folded(
    SIGNING_SCREEN.scans,
    SIGNING_SCREEN.scanHint,
    choice.element,
    scan.element,
    link.element,
    actionButton(SIGNING_SCREEN.attach, alerts, attachLink, 'secondary'),
    actionButton(SIGNING_SCREEN.checkScans, alerts, check, 'quiet'),
    alerts.element,
    shown,
  );
}

function option({ key, party, scan }: SigningLine) {
  return { value: key, text: `${scan === '' ? '' : SCANNED}${party}` };
}

function scansView(agreements: readonly SigningLine[]): readonly HTMLElement[] {
  const scanned = agreements.filter(({ scan }) => scan !== '');
  if (scanned.length === 0) return [element('p', { class: 'note' }, SIGNING_SCREEN.scansNone)];
  const bad = scanned.filter(({ scanFault }) => scanFault !== '');
  return [
    element('p', { class: 'alert good' }, SIGNING_SCREEN.scansGood(scanned.length - bad.length)),
    ...(bad.length === 0 ? [] : [element('p', { class: 'alert bad' }, SIGNING_SCREEN.scansBad(bad.length))]),
    ...bad.map(({ key, scanFault }) =>
      element('p', {}, element('span', { class: 'place' }, `${key} `), scanFault),
    ),
  ];
}
