/** Editing in place: a text field over the cell, in which Alt and Enter begin a line, with the allowed values below it where the cell has a list. */
import type {
  ColumnDataSchemaModel,
  EditCell,
  EditorBase,
  EditorCtrCallable,
  HyperFunc,
  VNode,
} from '@revolist/revogrid';
import { beginsLine, type EditorOpening } from './editor-opening';
import { element } from './element';

export type EditStart = { readonly text: string; readonly choices: readonly string[] };

function matching(choices: readonly string[], typed: string): readonly string[] {
  return typed === ''
    ? choices
    : choices.filter((choice) => choice.toLowerCase().includes(typed.toLowerCase()));
}

/** `startOf` tells what a cell's editing starts from. */
export function cellEditor(
  startOf: (cell: ColumnDataSchemaModel) => EditStart,
  opening: EditorOpening,
): EditorCtrCallable {
  return (column, save, close) => {
    const start = startOf(column);
    let field: HTMLTextAreaElement | undefined;
    let list: HTMLElement | undefined;
    let shown = start.choices;
    let chosen = -1;
    let typedOver = false;
    let ended = false;

    const drawList = (): void => {
      if (list === undefined) return;
      list.replaceChildren(
        ...shown.map((choice, index) =>
          element(
            'div',
            {
              role: 'option',
              class: index === chosen ? 'choice chosen' : 'choice',
              'aria-selected': String(index === chosen),
              onmousedown: (event) => {
                event.preventDefault();
                event.stopPropagation();
                end();
                save(choice, false);
              },
            },
            choice === '' ? '(ว่าง)' : choice,
          ),
        ),
      );
      list.querySelector('.chosen')?.scrollIntoView({ block: 'nearest' });
    };

    const narrow = (): void => {
      const typed = field?.value ?? '';
      shown = matching(start.choices, typed);
      chosen = shown.length > 0 && typed !== '' ? Math.max(0, shown.indexOf(typed)) : -1;
      drawList();
    };

    /** As tall as its lines, as far as the window goes. */
    const grow = (): void => {
      if (field === undefined) return;
      field.style.height = '';
      const room = window.innerHeight - field.getBoundingClientRect().top - 8;
      if (field.scrollHeight > field.clientHeight)
        field.style.height = `${Math.max(field.clientHeight, Math.min(field.scrollHeight, room))}px`;
    };

    const changed = (): void => {
      grow();
      narrow();
    };

    /** The list hangs in the document, not in the grid, whose cells cut off what is larger than they are. */
    const openList = (): void => {
      if (ended || start.choices.length === 0 || field === undefined || list !== undefined) return;
      const box = field.getBoundingClientRect();
      list = element('div', { class: 'choices', role: 'listbox' });
      const below = window.innerHeight - box.bottom > 260;
      list.style.cssText = `left:${box.left}px;min-width:${Math.max(160, box.width)}px;${
        below ? `top:${box.bottom + 2}px` : `bottom:${window.innerHeight - box.top + 2}px`
      }`;
      document.body.append(list);
      chosen = start.choices.indexOf(start.text);
      if (typedOver) narrow();
      else drawList();
    };

    /** The editor may be drawn once more before it goes; its list must not come back. */
    const end = (): void => {
      ended = true;
      list?.remove();
      list = undefined;
    };

    const value = (): string => (chosen >= 0 ? (shown[chosen] ?? '') : (field?.value ?? ''));

    const accept = (byTab: boolean): void => {
      const typed = value();
      end();
      field?.blur();
      save(typed, byTab);
    };

    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing) return;
      if (beginsLine(event)) {
        event.preventDefault();
        field?.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
        changed();
        return;
      }
      if (event.key === 'Enter' || event.key === 'Tab') {
        // To the field itself Enter is one more line.
        if (event.key === 'Enter') event.preventDefault();
        accept(event.key === 'Tab');
      } else if (event.key === 'Escape') {
        close(false);
      } else if (list !== undefined && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        event.preventDefault();
        event.stopPropagation();
        const step = event.key === 'ArrowDown' ? 1 : -1;
        chosen = (chosen + step + shown.length) % Math.max(1, shown.length);
        drawList();
      }
    };

    const editor: EditorBase & { editCell?: EditCell } = {
      appendPendingInput: (typed) => {
        if (field === undefined) return false;
        field.value += typed;
        field.focus();
        changed();
        return true;
      },
      getValue: value,
      beforeDisconnect: () => field?.blur(),
      disconnectedCallback: end,
      componentDidRender: () => {
        // The grid moves the focus itself in the same turn.
        setTimeout(() => {
          field?.focus();
          if (field !== undefined) opening.arrived(field);
          grow();
          openList();
        }, 0);
      },
      render: (h: HyperFunc<VNode>) => {
        const typed: unknown = editor.editCell?.val;
        typedOver = typeof typed === 'string' && typed !== '';
        return h('textarea', {
          rows: 1,
          class: 'cell-field',
          value: typedOver ? typed : start.text,
          'aria-label': 'แก้ไขเซลล์',
          autocomplete: 'off',
          ref: (made: HTMLTextAreaElement | undefined) => {
            field = made ?? field;
          },
          onInput: changed,
          onKeyDown: onKey,
        });
      },
    };
    return editor;
  };
}
