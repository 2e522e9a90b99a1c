import { cellsOfText, textOfCells } from './cells-text';

/** Cells are copied and pasted with their lines, tabs and quotes. */
export function carryWholeCells(grid: HTMLRevoGridElement): void {
  // Of what a spreadsheet gives as a page, the grid would lose the line breaks within cells.
  grid.addEventListener('beforepasteapply', ({ detail }) => {
    if (detail.dataText !== '') detail.parsed = cellsOfText(detail.dataText);
  });
  grid.addEventListener('beforecopyapply', (event) => {
    const { data, event: clipboard } = event.detail;
    if (data === undefined) return;
    event.preventDefault();
    clipboard.setData(
      'text/plain',
      textOfCells(data.map((cells) => cells.map((text) => String(text ?? '')))),
    );
  });
}
