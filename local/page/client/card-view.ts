/** The add-on's card beside the Sheet, drawn from what `homepageCard` gives: titled lines and buttons that lead on. */
import { element } from './element';
import { asList, asObject, asText } from './json';

export function cardView(card: unknown, openLink: (address: string) => void): HTMLElement {
  const { header, sections } = asObject(card);
  const widgets = asList(sections).flatMap((section) => asList(asObject(section).widgets).map(asObject));
  return element(
    'div',
    { class: 'card-view' },
    element('h3', {}, asText(asObject(header).title)),
    ...widgets.flatMap((widget) => {
      const text = asObject(widget.decoratedText);
      const lines =
        widget.decoratedText === undefined ? [] : [lineOf(asText(text.topLabel), asText(text.text))];
      const buttons = asList(asObject(widget.buttonList).buttons).map((button) => {
        const { text: caption, type, onClick } = asObject(button);
        const address = asText(asObject(asObject(onClick).openLink).url);
        return element(
          'button',
          {
            type: 'button',
            class: type === 'FILLED' ? 'primary' : 'quiet',
            onclick: () => openLink(address),
          },
          asText(caption),
        );
      });
      return [...lines, ...buttons];
    }),
  );
}

function lineOf(label: string, text: string): HTMLElement {
  return element('p', {}, element('small', {}, label), element('span', {}, text));
}
