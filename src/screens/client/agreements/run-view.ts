import { AGREEMENTS_SCREEN } from '../../../messages/screens/screen-agreements-text';
import { SCREEN_TEXT } from '../../../messages/screens/screen-text';
import type { Answer } from '../../endpoints';
import { element } from '../element';
import { progressBar } from '../progress-bar';

export type RunView = {
  readonly element: HTMLElement;
  counting(done: number, total: number, secondsLeft: number): void;
  waiting(): void;
  startedBy(progress: Pick<Answer<'agreementProgress'>, 'by' | 'startedAt'>): void;
};

/** A run under way: the bar, counts, time left, and that the sidebar may be closed. */
export function runView(kind: string): RunView {
  const title = AGREEMENTS_SCREEN.running(kind);
  const bar = progressBar(title);
  const starter = element('p', { class: 'soft', hidden: true });
  bar.show(0, 0, AGREEMENTS_SCREEN.starting, '');
  return {
    element: element(
      'section',
      {},
      element('h2', {}, title),
      bar.element,
      starter,
      element('p', { class: 'note' }, AGREEMENTS_SCREEN.mayClose),
    ),
    counting: (done, total, secondsLeft) => {
      const counts = AGREEMENTS_SCREEN.counts(SCREEN_TEXT.count(done), SCREEN_TEXT.count(total));
      const left = secondsLeft > 0 ? AGREEMENTS_SCREEN.left(SCREEN_TEXT.duration(secondsLeft)) : '';
      bar.show(done, total, counts, left);
    },
    waiting: () => bar.show(0, 0, AGREEMENTS_SCREEN.waiting, ''),
    startedBy: ({ by, startedAt }) => {
      starter.textContent = AGREEMENTS_SCREEN.startedBy(by, clockTime(startedAt));
      starter.hidden = false;
    },
  };
}

function clockTime(iso: string): string {
  return new Date(iso).toLocaleTimeString('th-TH', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Bangkok',
  });
}
