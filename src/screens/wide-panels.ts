import type { MENU_TEXT } from '../messages/menu-text';

export type Panel = Exclude<keyof typeof MENU_TEXT, 'title'>;

/** Panels with tables that a sidebar is too narrow for: in a window over the Sheet, which stays in use beside it. */
export const WIDE_PANELS: readonly Panel[] = ['dashboard'];
