import type { Bundle } from '../../local/apps-script/dependencies';
import { builtBundle } from '../once/built-bundle';

/**
 * One thing that Google does otherwise than the product takes for granted, as code that runs before the script's own. `request` has
 * url, method and payload; `ask` may change it, or return `{status, body}` in place of Google's answer; `tell` gets Google's
 * answer as JSON and may return another.
 */
export type Breach = { readonly ask?: string; readonly tell?: string; readonly services?: string };

/** Somebody types over whatever the script has kept in its properties, before each execution. */
export function typedOver(text: string): Breach {
  return {
    services: `{ const kept = PropertiesService.getScriptProperties();
      const own = SpreadsheetApp.getActiveSpreadsheet();
      if (own) kept.setProperties(Object.fromEntries(
        [...Object.keys(kept.getProperties()), own.getId() + '/mail/' + own.getId(), own.getId() + '/seen/sidebar']
          .map((key) => [key, ${JSON.stringify(text)}]))); }`,
  };
}

/** The built script on a Google of these breaches. */
export function onBrokenGoogle(breaches: readonly Breach[]): Bundle {
  const bundle = builtBundle();
  const asks = breaches.map(({ ask = '' }) => `(request) => { ${ask} }`);
  const tells = breaches.map(({ tell = '' }) => `(request, json) => { ${tell} }`);
  const services = breaches.map(({ services: code = '' }) => code);
  return { ...bundle, code: `${bundle.code}\n;${wrapper(asks, tells, services)}` };
}

function wrapper(asks: readonly string[], tells: readonly string[], services: readonly string[]): string {
  return `(function () {
  const google = UrlFetchApp;
  const asks = [${asks.join(',\n')}];
  const tells = [${tells.join(',\n')}];
  const answer = (status, body) => ({
    getResponseCode: () => status,
    getContentText: () => body,
    getContent: () => Utilities.newBlob(body).getBytes(),
    getHeaders: () => ({}),
  });
  function fetched(request) {
    for (const ask of asks) {
      const given = ask(request);
      if (given) return answer(given.status, JSON.stringify(given.body));
    }
    const { url, ...options } = request;
    const got = google.fetch(url, options);
    if (got.getResponseCode() !== 200) return got;
    let json;
    try { json = JSON.parse(got.getContentText()); } catch { return got; }
    let changed = false;
    for (const tell of tells) {
      const told = tell(request, json);
      changed = changed || told !== undefined;
      json = told === undefined ? json : told;
    }
    return changed ? answer(200, JSON.stringify(json)) : got;
  }
  globalThis.UrlFetchApp = {
    fetch: (url, options) => fetched({ url, ...options }),
    fetchAll: (requests) => requests.map((request) => fetched({ ...request })),
  };
  ${services.join('\n')}
})();`;
}
