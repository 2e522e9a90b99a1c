import type { SigningDay, SigningLine } from '../../../commands/signing/signing-day';
import { SIGNING_SCREEN } from '../../../messages/screens/screen-signing-text';
import { actionButton, attempt } from '../action-button';
import { base64OfFile } from '../base64-file';
import { element, fill } from '../element';
import { fileField } from '../file-field';
import { folded } from '../folded';
import { loading } from '../loading';
import type { OverviewShown } from '../overview-shown';
import { groupedSelect } from '../select-field';
import { call } from '../server';
import { textField } from '../text-field';

const MOST_BYTES = 20 * 1024 * 1024;

/** Scans of signed papers: from this machine or by link, and a look at all of them. */
export function scansPart({ agreements }: SigningDay, { alerts, refresh }: OverviewShown): HTMLElement {
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
    given: { readonly link: string } | { readonly fileName: string; readonly base64: string },
  ) => {
    const key = choice.value();
    await call('attachScan', { key, ...given });
    await refresh();
    alerts.done(SIGNING_SCREEN.attached(key));
  };
  const attachLink = async (): Promise<void> => {
    if (!isChosen()) return;
    if (link.value() !== '') return attach({ link: link.value() });
    alerts.error(SIGNING_SCREEN.scanLinkFirst);
    link.input.focus();
  };
  const upload = async (chosen: File): Promise<void> => {
    if (!isChosen()) return;
    if (chosen.size > MOST_BYTES) {
      alerts.error(SIGNING_SCREEN.tooLarge);
      return;
    }
    fill(shown, loading(SIGNING_SCREEN.sending));
    await attempt(alerts, async () => attach({ fileName: chosen.name, base64: await base64OfFile(chosen) }));
    fill(shown);
    scan.clear();
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
    shown,
  );
}

function option({ key, party, scan }: SigningLine) {
  return { value: key, text: `${scan === '' ? '' : '✓ '}${party}` };
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
