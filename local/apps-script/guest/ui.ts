import type { DialogAnswer, MenuEntry, Screen } from '../protocol';
import { needString, signatureError } from './arguments';
import { authorize, SCOPES } from './authorize';
import { enumValues } from './enum-values';
import { offered } from './offered';
import { exception, type ScriptLine } from './script-line';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;
type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

const entriesOfMenus = new WeakMap<
  Menu,
  { readonly caption: string; readonly entries: readonly MenuEntry[] }
>();

function createMenu(line: ScriptLine, caption: string): Menu {
  const entries: MenuEntry[] = [];
  const menu: Menu = offered<Menu>('Menu', {
    addItem: (...args: unknown[]) => {
      const [text, functionName] = [needString('Menu.addItem', args, 0), needString('Menu.addItem', args, 1)];
      entries.push({ type: 'item', caption: text, functionName });
      return menu;
    },
    addSeparator: () => {
      entries.push({ type: 'separator' });
      return menu;
    },
    addSubMenu: (sub: Menu) => {
      const known = entriesOfMenus.get(sub);
      if (known === undefined) throw signatureError('Menu.addSubMenu', [sub]);
      entries.push({ type: 'menu', ...known });
      return menu;
    },
    addToUi: () => {
      const screen: Screen = { type: 'menu', caption, entries: [...entries] };
      line.call('Ui.show', screen);
    },
  });
  entriesOfMenus.set(menu, { caption, entries });
  return menu;
}

/** The open Sheet's user interface. What is shown is recorded; alerts and prompts take the next answer that the run was given. */
export function createUi(line: ScriptLine, addOnName: string): Ui {
  const Button = enumValues<Ui['Button']>(['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
  const ButtonSet = enumValues<Ui['ButtonSet']>(['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

  const ask = (type: 'alert' | 'prompt', args: readonly unknown[]): DialogAnswer => {
    const method = `Ui.${type}`;
    authorize(line, method, SCOPES.none);
    if (line.start.authorization !== 'FULL') throw exception(`You do not have permission to call ${method}.`);
    if (args.length < 1 || args.length > 3) throw signatureError(method, args);
    const buttons = args.length === 1 ? ButtonSet.OK : args[args.length - 1];
    const text = needString(method, args, args.length === 3 ? 1 : 0);
    const title = args.length === 3 ? { title: needString(method, args, 0) } : {};
    return line.call('Ui.ask', { type, text, buttons: String(buttons), ...title }) as DialogAnswer;
  };
  const show = (
    type: 'sidebar' | 'modal' | 'modeless',
    method: string,
    output: HtmlOutput,
    title: string,
  ): void => {
    authorize(line, method, SCOPES.screens);
    if (typeof output?.getContent !== 'function') throw signatureError(method, [output]);
    // Google's sidebar is always 300 px wide, whatever the script asks for.
    const width: number | null = type === 'sidebar' ? 300 : output.getWidth();
    const height: number | null = type === 'sidebar' ? null : output.getHeight();
    const screen: Screen = {
      type,
      title,
      html: output.getContent(),
      ...(width === null ? {} : { width }),
      ...(height === null ? {} : { height }),
    };
    line.call('Ui.show', screen);
  };

  return offered<Ui>('Ui', {
    Button,
    ButtonSet,
    createMenu: (caption: string) => createMenu(line, needString('Ui.createMenu', [caption], 0)),
    createAddonMenu: () => createMenu(line, addOnName),
    alert: (...args: unknown[]) => Button[ask('alert', args).button],
    prompt: (...args: unknown[]) => {
      const answer = ask('prompt', args);
      return offered<GoogleAppsScript.Base.PromptResponse>('PromptResponse', {
        getSelectedButton: () => Button[answer.button],
        getResponseText: () => answer.text ?? '',
      });
    },
    showSidebar: (output: HtmlOutput) => show('sidebar', 'Ui.showSidebar', output, output.getTitle()),
    showModalDialog: (output: HtmlOutput, title: string) =>
      show('modal', 'Ui.showModalDialog', output, title),
    showModelessDialog: (output: HtmlOutput, title: string) =>
      show('modeless', 'Ui.showModelessDialog', output, title),
  });
}
