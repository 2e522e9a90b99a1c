/** Editing in place: a text field over the cell, with the allowed values below it where the cell has a list. */
import type {
  ColumnDataSchemaModel,
  EditCell,
  EditorBase,
  EditorCtrCallable,
  HyperFunc,
  VNode,
} from '@revolist/revogrid';
import type { EditorOpening } from './editor-opening';
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
    let field: HTMLInputElement | undefined;
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
      shown = matching(start.choices, field?.value ?? '');
      chosen = shown.length > 0 && (field?.value ?? '') !== '' ? 0 : -1;
      drawList();
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
      if (event.key === 'Enter' || event.key === 'Tab') {
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
        narrow();
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
          openList();
        }, 0);
      },
      render: (h: HyperFunc<VNode>) => {
        const typed: unknown = editor.editCell?.val;
        typedOver = typeof typed === 'string' && typed !== '';
        return h('input', {
          type: 'text',
          class: 'cell-field',
          value: typedOver ? typed : start.text,
          'aria-label': 'แก้ไขเซลล์',
          autocomplete: 'off',
          ref: (made: HTMLInputElement | undefined) => {
            field = made ?? field;
          },
          onInput: narrow,
          onKeyDown: onKey,
        });
      },
    };
    return editor;
  };
}
