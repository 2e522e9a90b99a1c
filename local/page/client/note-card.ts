/** Shows a cell's note while the pointer is on the cell. */
import { element } from './element';

export function watchNotes(area: HTMLElement): void {
  const card = element('div', { class: 'note-card', role: 'tooltip', hidden: true });
  area.addEventListener('mouseover', (event) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-note]') : null;
    if (!card.isConnected) document.body.append(card);
    card.hidden = cell === null;
    if (cell === null) return;
    const box = cell.getBoundingClientRect();
    card.textContent = cell.dataset.note ?? '';
    card.style.left = `${Math.min(box.right + 4, window.innerWidth - 290)}px`;
    card.style.top = `${Math.min(box.top, window.innerHeight - card.offsetHeight - 8)}px`;
  });
  area.addEventListener('mouseleave', () => {
    card.hidden = true;
  });
}
