import type { SigningLine } from '../../../commands/signing/signing-day';
import { SIGNING_SCREEN } from '../../../messages/screens/screen-signing-text';
import { SCREEN_TEXT } from '../../../messages/screens/screen-text';
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
      { name: SIGNING_SCREEN.signed, value: many('signed') },
      { name: SIGNING_SCREEN.unsigned, value: many('unsigned') },
      { name: SIGNING_SCREEN.missing, value: many('missing') },
    ]),
    ...[...new Set(agreements.map(({ kind }) => kind))].flatMap((kind) => {
      const own = agreements.filter((one) => one.kind === kind);
      return own.length === 0 ? [] : [kindView(kind, own)];
    }),
  );
}

function kindView(kind: string, own: readonly SigningLine[]): HTMLElement {
  const groups = [...new Set(own.map(({ group }) => group))];
  if (groups.length < 2) return signedLine(kind, own);
  return element(
    'details',
    {},
    element('summary', {}, `${kind}: ${signedWords(own)}`),
    ...groups.map((group) =>
      signedLine(
        group,
        own.filter((one) => one.group === group),
      ),
    ),
  );
}

function signedLine(name: string, own: readonly SigningLine[]): HTMLElement {
  return barLine(name, signedOf(own) / own.length, signedWords(own));
}

function signedWords(own: readonly SigningLine[]): string {
  return SIGNING_SCREEN.ofKind(SCREEN_TEXT.count(signedOf(own)), SCREEN_TEXT.count(own.length));
}

function signedOf(own: readonly SigningLine[]): number {
  return own.filter(({ state }) => state === 'signed').length;
}
