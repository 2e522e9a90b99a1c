/** The files that the page at `/` is made of: served from this machine, asking nothing of any other. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { RestAnswer } from '../core';
import { bundleClient } from './bundle-client';

const here = __dirname;
/** The panels' colours. */
const tokens = join(here, '..', '..', 'src', 'screens', 'tokens.css');

/** The page loads its own files only; documents and pictures come to it as blobs. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'", // the grid and the document renderer write their own styles
  "img-src 'self' data: blob:",
  "font-src 'self' data: blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** An HtmlService page may run its inlined scripts, and reaches nothing but the page around it. */
const framePolicy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  "frame-ancestors 'self'",
  'sandbox allow-scripts allow-forms allow-popups allow-modals allow-downloads',
].join('; ');

function answer(
  contentType: string,
  body: Uint8Array | string,
  headers: Readonly<Record<string, string>> = {},
): RestAnswer {
  return {
    status: 200,
    headers: {
      'content-type': contentType,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
      ...headers,
    },
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
  };
}

const fontPath = /^\/page\/fonts\/(sarabun-(?:thai|latin)-[4-7]00-(?:normal|italic)\.woff2)$/;

function readFont(name: string): Uint8Array {
  const fonts = createRequire(join(here, 'page-routes.ts')).resolve(
    '@fontsource/sarabun/files/sarabun-thai-400-normal.woff2',
  );
  return readFileSync(join(fonts, '..', name));
}

function frameHtml(shim: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"></head><body><script>${shim.replaceAll('</script', '<\\/script')}</script></body></html>`;
}

/** Answers a GET of the page's own files; `undefined` where the path is none of them. */
export async function pageRoutes(path: string): Promise<RestAnswer | undefined> {
  const font = fontPath.exec(path)?.[1];
  if (font !== undefined) return answer('font/woff2', readFont(font), { 'cache-control': 'max-age=86400' });
  switch (path) {
    case '/':
      return answer('text/html; charset=utf-8', readFileSync(join(here, 'page.html')), {
        'content-security-policy': pagePolicy,
        'referrer-policy': 'no-referrer',
      });
    case '/page/page.css':
      return answer(
        'text/css; charset=utf-8',
        [tokens, join(here, 'page.css')].map((path) => readFileSync(path, 'utf8')).join('\n'),
      );
    case '/page/icon.svg':
      return answer('image/svg+xml', readFileSync(join(here, 'icon.svg')));
    case '/page/page.js':
      return answer('text/javascript; charset=utf-8', (await bundleClient()).page);
    case '/page/script-frame.html':
      return answer('text/html; charset=utf-8', frameHtml((await bundleClient()).shim), {
        'content-security-policy': framePolicy,
      });
    default:
      return undefined;
  }
}
