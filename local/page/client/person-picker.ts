/** Who you are: any person of บุคลากร, found by name, position, role or code. */

import type { Colleague } from './colleague';
import { drawChanged } from './draw-changed';
import type { Duties } from './duties';
import { element, icon, iconPaths } from './element';
import { createPopover } from './popover';

export type PersonPicker = {
  readonly element: HTMLElement;
  readonly show: (people: readonly Colleague[], current: string, duties: Duties) => void;
};

const partNames: readonly (readonly [keyof Duties, string])[] = [
  ['host', 'เจ้าภาพ'],
  ['owner', 'ผู้รับผิดชอบ'],
  ['supervisor', 'ผู้กำกับดูแล'],
  ['director', 'ผู้อำนวยการ'],
];

export function createPersonPicker(choose: (email: string) => void): PersonPicker {
  let people: readonly Colleague[] = [];
  let current = '';
  const face = element('span', { class: 'who' });
  const search = element('input', {
    type: 'search',
    placeholder: 'ค้นหาชื่อ ตำแหน่ง หรือบทบาท',
    'aria-label': 'ค้นหาบุคลากร',
  });
  const parts = element('div', { class: 'parts', role: 'group', 'aria-label': 'เป็นใครในงานนี้' });
  const list = element('div', { class: 'people', role: 'listbox', 'aria-label': 'บุคลากร' });

  const personButton = (person: Colleague): HTMLElement =>
    element(
      'button',
      {
        type: 'button',
        role: 'option',
        class: 'person',
        'aria-selected': String(person.email === current),
        onclick: () => {
          popover.close();
          choose(person.email);
        },
      },
      element('span', { class: 'person-name' }, person.name || person.email),
      person.role === '' || person.role === 'บุคลากร'
        ? undefined
        : element('span', { class: 'role' }, person.role),
      element(
        'span',
        { class: 'person-position' },
        [person.code, person.position].filter((part) => part !== '').join(' · '),
      ),
    );

  /** While the register names nobody, whoever is to set it up says who they are. */
  const nobodyFound = (typed: string): HTMLElement => {
    if (people.length > 0) return element('p', { class: 'empty' }, 'ไม่พบบุคลากรตามที่ค้นหา');
    if (!/^\S+@\S+$/.test(typed))
      return element('p', { class: 'empty' }, 'ทะเบียนยังไม่มีบุคลากร: พิมพ์อีเมลของผู้ที่จะตั้งต้นปีงบประมาณ');
    return personButton({ code: '', name: typed, position: 'ผู้ตั้งต้นทะเบียน', email: typed, role: '' });
  };

  const draw = (): void => {
    const sought = search.value.trim().toLowerCase();
    const found = people.filter(({ code, name, position, role, email }) =>
      `${code} ${name} ${position} ${role} ${email}`.toLowerCase().includes(sought),
    );
    list.replaceChildren(
      ...found.map(personButton),
      ...(found.length === 0 ? [nobodyFound(search.value.trim())] : []),
    );
  };

  const popover = createPopover(
    'เลือกว่าคุณคือใคร',
    () => {
      search.value = '';
      draw();
      search.focus();
      list.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'center' });
    },
    icon(iconPaths.person),
    face,
    icon(iconPaths.caret),
  );
  popover.element.classList.add('person-picker');
  popover.panel.append(parts, search, list);
  search.addEventListener('input', draw);
  search.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      // What has the focus then would take the same key for a press of its own.
      event.preventDefault();
      list.querySelector<HTMLElement>('.person')?.click();
    }
    if (event.key === 'ArrowDown') list.querySelector<HTMLElement>('.person')?.focus();
  });
  list.addEventListener('keydown', (event) => {
    const step =
      event.key === 'ArrowDown'
        ? 'nextElementSibling'
        : event.key === 'ArrowUp'
          ? 'previousElementSibling'
          : undefined;
    const target = step === undefined ? undefined : document.activeElement?.[step];
    if (target instanceof HTMLElement) {
      event.preventDefault();
      target.focus();
    }
  });

  return {
    element: popover.element,
    show: (shown, email, duties) => {
      drawChanged(parts, [email, duties], () =>
        partNames.flatMap(([part, name]) => {
          const one = duties[part];
          if (one === undefined) return [];
          return [
            element(
              'button',
              {
                type: 'button',
                class: 'jump',
                'aria-pressed': String(one === email),
                onclick: () => {
                  popover.close();
                  choose(one);
                },
              },
              `เป็น${name}`,
            ),
          ];
        }),
      );
      people = shown;
      current = email;
      const person = people.find((each) => each.email === email);
      const role = person === undefined || person.role === '' ? undefined : person.role;
      face.replaceChildren(
        element('b', {}, person?.name ?? email),
        element('small', {}, role ?? 'ไม่อยู่ในทะเบียนบุคลากร'),
      );
    },
  };
}
