import { needString, signatureError } from './arguments';
import { bytesOfBlob, createBlob } from './blob';
import { enumValues } from './enum-values';
import { offered } from './offered';
import { exception, type ScriptLine } from './script-line';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type HtmlService = GoogleAppsScript.HTML.HtmlService;
type HtmlTemplate = GoogleAppsScript.HTML.HtmlTemplate;

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** A size in pixels, or null for the usual one. */
type Size = number | null;

/** A page to be served is cleaned: comments go, also what looks like one within a script. */
function cleaned(html: string): string {
  const kept = html.replace(/<!--[\s\S]*?-->/g, '');
  const open = kept.indexOf('<!--');
  if (open !== -1) throw exception(`Malformed HTML content: ${kept.slice(open, open + 80)}`);
  return kept;
}

function createHtmlOutput(line: ScriptLine, first: string): HtmlOutput {
  let content = cleaned(first);
  let title = '';
  let favicon = '';
  let width: Size = null;
  let height: Size = null;
  const metaTags: { name: string; content: string }[] = [];
  const output: HtmlOutput = offered<HtmlOutput>('HtmlOutput', {
    addMetaTag: (name: string, value: string) => {
      metaTags.push({ name, content: value });
      return output;
    },
    getMetaTags: () =>
      metaTags.map((tag) =>
        offered<GoogleAppsScript.HTML.HtmlOutputMetaTag>('HtmlOutputMetaTag', {
          getName: () => tag.name,
          getContent: () => tag.content,
        }),
      ),
    append: (added: string) => {
      content += needString('HtmlOutput.append', [added], 0);
      return output;
    },
    appendUntrusted: (added: string) => {
      content += escapeHtml(needString('HtmlOutput.appendUntrusted', [added], 0));
      return output;
    },
    clear: () => {
      content = '';
      return output;
    },
    getContent: () => content,
    setContent: (replaced: string) => {
      content = replaced;
      return output;
    },
    getTitle: () => title,
    setTitle: (named: string) => {
      title = needString('HtmlOutput.setTitle', [named], 0);
      return output;
    },
    getFaviconUrl: () => favicon,
    setFaviconUrl: (url: string) => {
      favicon = url;
      return output;
    },
    // Google's type says Integer, but a size that was never set is null.
    getWidth: () => width as number,
    getHeight: () => height as number,
    setWidth: (pixels: number) => {
      width = pixels;
      return output;
    },
    setHeight: (pixels: number) => {
      height = pixels;
      return output;
    },
    setSandboxMode: () => output,
    setXFrameOptionsMode: () => output,
    getBlob: () => createBlob(line, line.host.utf8(content), 'text/html', 'output.html'),
    getAs: (type: string) =>
      createBlob(line, line.host.utf8(content), 'text/html', 'output.html').getAs(type),
  });
  return output;
}

export function createHtmlService(line: ScriptLine): HtmlService {
  const fileNamed = (method: string, name: unknown): string => {
    const html = line.host.htmlFile(needString(method, [name], 0).replace(/\.html$/, ''));
    if (html === undefined) throw exception(`No HTML file named ${String(name)} was found.`);
    return html;
  };
  return offered<HtmlService>('HtmlService', {
    SandboxMode: enumValues<HtmlService['SandboxMode']>(['EMULATED', 'IFRAME', 'NATIVE']),
    XFrameOptionsMode: enumValues<HtmlService['XFrameOptionsMode']>(['ALLOWALL', 'DEFAULT']),
    createHtmlOutput: (html: unknown = '') => {
      if (typeof html === 'string') return createHtmlOutput(line, html);
      const bytes = bytesOfBlob(html);
      if (bytes === undefined) throw signatureError('HtmlService.createHtmlOutput', [html]);
      return createHtmlOutput(line, line.host.text(bytes, 'UTF-8') ?? '');
    },
    createHtmlOutputFromFile: (name: string) =>
      createHtmlOutput(line, fileNamed('HtmlService.createHtmlOutputFromFile', name)),
    createTemplateFromFile: (name: string) => {
      const raw = fileNamed('HtmlService.createTemplateFromFile', name);
      return offered<HtmlTemplate>('HtmlTemplate', { getRawContent: () => raw });
    },
    getUserAgent: () => '',
  });
}
