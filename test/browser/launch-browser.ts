/** Starts the test browser so that it works as root, in a container, and without a word to the outside. */
import type { Browser } from 'playwright-core';
import { chromium } from '../once/chromium';
import { findChromium } from './find-chromium';

const switches = [
  '--no-sandbox', // root has no user namespace to hide in
  '--disable-gpu',
  '--disable-dev-shm-usage', // containers give /dev/shm 64 MB
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
];

export function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = findChromium();
  const inherited = Object.entries(process.env).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return chromium.launch({
    executablePath,
    headless: true,
    args: switches,
    env: { ...Object.fromEntries(inherited), ...env },
  });
}
