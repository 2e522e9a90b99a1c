/** Shows a cell's note while the pointer is on the cell, and for as long as the cell has it. */
import { element } from './element';

export function watchNotes(area: HTMLElement): void {
  const card = element('div', { class: 'note-card', role: 'tooltip', hidden: true });
  let noted: HTMLElement | null = null;
  const show = (cell: HTMLElement | null): void => {
    noted = cell;
    card.hidden = cell === null;
    if (cell === null) return;
    const box = cell.getBoundingClientRect();
    card.textContent = cell.dataset.note ?? '';
    card.style.left = `${Math.min(box.right + 4, window.innerWidth - 290)}px`;
    card.style.top = `${Math.min(box.top, window.innerHeight - card.offsetHeight - 8)}px`;
  };
  area.addEventListener('mouseover', (event) => {
    if (!card.isConnected) document.body.append(card);
    show(event.target instanceof Element ? event.target.closest<HTMLElement>('[data-note]') : null);
  });
  area.addEventListener('mouseleave', () => show(null));
  // A tick that is accepted takes the note away under the pointer.
  new MutationObserver(() => {
    if (noted !== null) show(noted.isConnected && noted.dataset.note !== undefined ? noted : null);
  }).observe(area, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-note'] });
}
