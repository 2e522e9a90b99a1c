/**
 * An HtmlService page in a sandboxed frame. The frame has an origin of its own, so the page can reach the workspace only
 * through google.script.run, which the frame's shim turns into messages to here.
 */
import { noLine, Refused } from './ask';
import { element } from './element';
import { asList, asObject, asText } from './json';

export type FrameActions = {
  readonly run: (name: string, args: readonly unknown[]) => Promise<unknown>;
  readonly close: () => void;
  /** Esc was pressed within. */
  readonly escape: () => void;
  readonly resize: (size: { readonly width?: number; readonly height?: number }) => void;
  readonly focusEditor: () => void;
  readonly openLink: (address: string) => void;
};

export type ScriptFrame = { readonly element: HTMLIFrameElement; readonly dispose: () => void };

export function createScriptFrame(html: string, title: string, actions: FrameActions): ScriptFrame {
  const frame = element('iframe', {
    class: 'script-frame',
    title,
    sandbox: 'allow-scripts allow-forms allow-popups allow-modals allow-downloads',
    src: '/page/script-frame.html',
  });
  const post = (message: unknown): void => frame.contentWindow?.postMessage(message, '*');

  const listen = (event: MessageEvent<unknown>): void => {
    if (event.source !== frame.contentWindow) return;
    const message = asObject(event.data);
    switch (message.kind) {
      case 'ready':
        post({ kind: 'page', html });
        break;
      case 'run':
        actions.run(asText(message.name), asList(message.args)).then(
          (result) => post({ kind: 'result', call: message.call, result: result ?? null }),
          (error: unknown) =>
            post({
              kind: 'failure',
              call: message.call,
              message: failureText(error),
            }),
        );
        break;
      case 'close':
        actions.close();
        break;
      case 'escape':
        actions.escape();
        break;
      case 'resize':
        actions.resize({
          ...(typeof message.width === 'number' ? { width: message.width } : {}),
          ...(typeof message.height === 'number' ? { height: message.height } : {}),
        });
        break;
      case 'focus-editor':
        actions.focusEditor();
        break;
      case 'open-link':
        actions.openLink(asText(message.address));
        break;
    }
  };
  window.addEventListener('message', listen);
  return { element: frame, dispose: () => window.removeEventListener('message', listen) };
}

/** In Google's words where the call reached nobody. */
function failureText(error: unknown): string {
  if (error instanceof Refused && error.code === noLine)
    return 'NetworkError: Connection failure due to HTTP 0';
  return error instanceof Error ? error.message : String(error);
}
