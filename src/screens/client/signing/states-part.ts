import type { SigningLine } from '../../../commands/signing/signing-day';
import { AGREEMENT_KINDS } from '../../../domain/agreement';
import { SIGNING_SCREEN } from '../../../messages/screen-signing-text';
import { SCREEN_TEXT } from '../../../messages/screen-text';
import { barLine } from '../bar-line';
import { element } from '../element';
import { figures } from '../figures';

/** How many are made, unsigned and signed, by kind and group. */
export function statesPart(agreements: readonly SigningLine[]): HTMLElement {
  const many = (state: SigningLine['state']) => agreements.filter((one) => one.state === state).length;
  return element(
    'section',
    { class: 'card' },
    element('h2', {}, SIGNING_SCREEN.state),
    figures([
      { name: SIGNING_SCREEN.signed, value: many('signed'), look: 'chosen' },
      { name: SIGNING_SCREEN.unsigned, value: many('unsigned') },
      { name: SIGNING_SCREEN.missing, value: many('missing') },
    ]),
    ...AGREEMENT_KINDS.flatMap((kind) => {
      const own = agreements.filter((one) => one.kind === kind);
      return own.length === 0 ? [] : [kindView(kind, own)];
    }),
  );
}

function kindView(kind: string, own: readonly SigningLine[]): HTMLElement {
  const groups = [...new Set(own.map(({ group }) => group))];
  const line = signedLine(kind, own);
  if (groups.length < 2) return line;
  return element(
    'details',
    {},
    element('summary', {}, line),
    ...groups.map((group) =>
      signedLine(
        group,
        own.filter((one) => one.group === group),
      ),
    ),
  );
}

function signedLine(name: string, own: readonly SigningLine[]): HTMLElement {
  const signed = own.filter(({ state }) => state === 'signed').length;
  const words = SIGNING_SCREEN.ofKind(SCREEN_TEXT.count(signed), SCREEN_TEXT.count(own.length));
  return barLine(name, own.length === 0 ? 0 : signed / own.length, words);
}
