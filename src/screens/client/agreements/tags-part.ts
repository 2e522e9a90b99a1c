import { TAGS_SCREEN } from '../../../messages/screens/screen-tags-text';
import { type Alerts, actionButton } from '../action-button';
import { element, fill } from '../element';
import { folded } from '../folded';
import { loading } from '../loading';
import { call } from '../server';

/** Every tag that the template of a kind may use, with what it means and says in one agreement, to be copied. */
export function tagsPart(kind: () => string, alerts: Alerts): HTMLElement {
  const shown = element('section', { 'aria-live': 'polite' });
  const show = async (): Promise<void> => {
    fill(shown, loading(TAGS_SCREEN.loading));
    try {
      const asked = kind();
      const { key, tags } = await call('templateTags', { kind: asked });
      fill(
        shown,
        element('small', {}, TAGS_SCREEN.of(asked, key)),
        element('ul', { class: 'plain scroll lines' }, ...tags.map((tag) => tagLine(tag))),
      );
    } catch (cause) {
      fill(shown);
      throw cause;
    }
  };
  return folded(
    TAGS_SCREEN.title,
    TAGS_SCREEN.hint,
    actionButton(TAGS_SCREEN.show, alerts, show, 'secondary'),
    shown,
  );
}

function tagLine(tag: {
  readonly written: string;
  readonly within: string;
  readonly meaning: string;
  readonly example: string;
}): HTMLElement {
  const told = element('small', { role: 'status' });
  const copy = async (): Promise<void> => {
    const written = await navigator.clipboard?.writeText(tag.written).then(
      () => true,
      () => false,
    );
    told.textContent = written === true ? TAGS_SCREEN.copied : TAGS_SCREEN.notCopied;
  };
  return element(
    'li',
    {},
    element(
      'div',
      { class: 'title' },
      element('code', {}, tag.written),
      element(
        'button',
        {
          type: 'button',
          class: 'quiet',
          'aria-label': TAGS_SCREEN.copyOf(tag.written),
          onclick: () => void copy(),
        },
        TAGS_SCREEN.copy,
      ),
    ),
    told,
    element('div', {}, tag.meaning, tag.within === '' ? '' : ` (${TAGS_SCREEN.within(tag.within)})`),
    ...(tag.example === '' ? [] : [element('small', {}, TAGS_SCREEN.example(tag.example))]),
  );
}
