/** How one cell looks: text, checkbox, dropdown, link; locked, noted, styled. */
import type { CellProps, HyperFunc, VNode } from '@revolist/revogrid';
import type { CellView, StyleView } from '../protocol';

const verticalPlaces = { top: 'flex-start', middle: 'center', bottom: 'flex-end' } as const;

function inlineStyle(style: StyleView): Record<string, string> {
  return {
    ...(style.background === undefined ? {} : { backgroundColor: style.background }),
    ...(style.color === undefined ? {} : { color: style.color }),
    ...(style.bold === true ? { fontWeight: '600' } : {}),
    ...(style.italic === true ? { fontStyle: 'italic' } : {}),
    ...(style.strike === true || style.underline === true
      ? {
          textDecoration: [
            style.strike === true ? 'line-through' : '',
            style.underline === true ? 'underline' : '',
          ]
            .join(' ')
            .trim(),
        }
      : {}),
    ...(style.fontSize === undefined ? {} : { fontSize: `${(style.fontSize * 4) / 3 + 1}px` }),
    ...(style.align === undefined
      ? {}
      : {
          textAlign: style.align,
          justifyContent: { left: 'flex-start', center: 'center', right: 'flex-end' }[style.align],
        }),
    ...(style.vertical === undefined ? {} : { alignItems: verticalPlaces[style.vertical] }),
  };
}

export function isBlank({ text = '', checkbox }: CellView): boolean {
  return text === '' && checkbox === undefined;
}

/** A text that is longer than its cell runs on over blank cells to its right; nothing else does. */
export function mayRunOn(cell: CellView, style: StyleView): boolean {
  return (
    !isBlank(cell) &&
    cell.checkbox === undefined &&
    cell.list === undefined &&
    cell.link === undefined &&
    style.wrap !== true &&
    (style.align === undefined || style.align === 'left')
  );
}

/**
 * `place` marks the cell for whoever looks it up in the page: row and column of the sheet. `room` is how far its text may run
 * on, in pixels, where cells to its right are blank.
 */
export function cellLooks(
  cell: CellView,
  style: StyleView,
  place: string,
  room: number | undefined,
): CellProps {
  return {
    'data-cell': place,
    class: {
      'cell-locked': cell.locked === true,
      'cell-noted': cell.note !== undefined,
      'cell-wrapped': style.wrap === true,
      'cell-runs-on': room !== undefined,
      'cell-list': cell.list !== undefined,
      'cell-checkbox': cell.checkbox !== undefined,
    },
    style: { ...inlineStyle(style), ...(room === undefined ? {} : { '--room': `${room}px` }) },
    ...(cell.note === undefined ? {} : { 'data-note': cell.note }),
    ...(cell.locked === true ? { 'aria-readonly': 'true' } : {}),
  };
}

export type CellActions = {
  readonly tick: (ticked: boolean) => void;
  readonly openList: () => void;
  readonly openLink: (address: string) => void;
};

export function cellContent(
  h: HyperFunc<VNode>,
  cell: CellView,
  name: string,
  actions: CellActions,
): VNode | string {
  if (cell.checkbox !== undefined) {
    return h('input', {
      type: 'checkbox',
      checked: cell.checkbox,
      'aria-label': name,
      'aria-disabled': cell.locked === true ? 'true' : undefined,
      tabIndex: -1,
      // The tick stands when the workspace has accepted it, not before.
      onClick: (event: MouseEvent) => {
        event.preventDefault();
        actions.tick(cell.checkbox !== true);
      },
    });
  }
  const { text = '', link } = cell;
  if (link !== undefined) {
    return h(
      'a',
      {
        class: 'cell-text',
        href: link,
        tabIndex: -1,
        onClick: (event: MouseEvent) => {
          event.preventDefault();
          actions.openLink(link);
        },
      },
      text,
    );
  }
  const shown = h('span', { class: 'cell-text' }, text);
  if (cell.list === undefined || cell.locked === true) return shown;
  return h('span', { class: 'cell-choice' }, [
    shown,
    h(
      'button',
      {
        type: 'button',
        class: 'cell-caret',
        tabIndex: -1,
        'aria-label': `เลือก ${name}`,
        onClick: () => actions.openList(),
      },
      '▾',
    ),
  ]);
}
