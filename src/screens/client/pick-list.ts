import { SCREEN_TEXT } from '../../messages/screens/screen-text';
import { element } from './element';

export type Pickable = {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
};

export type PickList = { readonly element: HTMLElement; chosen(): readonly string[] };

/** Above so many a search field helps. */
const SEARCH_FROM = 9;

/** A list to tick, all ticked at first unless it is said otherwise; `onChange` hears how many are. */
export function pickList(
  label: string,
  shown: readonly Pickable[],
  onChange: (count: number) => void,
  ticked = true,
): PickList {
  const lines = shown.map((one) => pickLine(one, ticked));
  const chosen = (): readonly string[] => lines.filter(({ box }) => box.checked).map(({ key }) => key);
  const tell = (): void => onChange(chosen().length);
  const visible = () => lines.filter(({ line }) => !line.hidden);
  const tickVisible = (checked: boolean): void => {
    for (const { box } of visible()) box.checked = checked;
    tell();
  };
  const quick = (text: string, checked: boolean) =>
    element('button', { type: 'button', class: 'quiet', onclick: () => tickVisible(checked) }, text);
  const search = element('input', {
    type: 'search',
    placeholder: SCREEN_TEXT.find,
    'aria-label': SCREEN_TEXT.find,
    oninput: () => {
      const words = search.value.trim().toLowerCase();
      for (const { line, words: own } of lines) line.hidden = !own.includes(words);
    },
  });
  return {
    element: element(
      'fieldset',
      { onchange: tell },
      element('legend', {}, label),
      lines.length < SEARCH_FROM ? undefined : search,
      lines.length < 2
        ? undefined
        : element('div', {}, quick(SCREEN_TEXT.all, true), quick(SCREEN_TEXT.none, false)),
      element('ul', { class: 'plain scroll' }, ...lines.map(({ line }) => line)),
    ),
    chosen,
  };
}

function pickLine({ key, name, detail }: Pickable, ticked: boolean) {
  const box = element('input', { type: 'checkbox', checked: ticked });
  const line = element(
    'li',
    {},
    element('label', { class: 'pick' }, box, element('span', {}, name, detailView(detail))),
  );
  return { key, box, line, words: `${name} ${detail} ${key}`.toLowerCase() };
}

/** Its parts go to the next line whole, as long as a line can hold them. */
function detailView(detail: string): HTMLElement {
  return element(
    'small',
    {},
    ...detail
      .split(' · ')
      .flatMap((part, at) => [at === 0 ? '' : ' · ', element('span', { class: 'part' }, part)]),
  );
}
