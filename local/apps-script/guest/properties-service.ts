import { needCount, needString, signatureError } from './arguments';
import { authorize, SCOPES } from './authorize';
import { offered } from './offered';
import type { ScriptLine } from './script-line';

type Properties = GoogleAppsScript.Properties.Properties;
type PropertiesService = GoogleAppsScript.Properties.PropertiesService;

function plainTexts(method: string, value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) throw signatureError(method, [value]);
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text)]));
}

function createProperties(line: ScriptLine, store: 'script' | 'user' | 'document'): Properties {
  const all = (): Record<string, string> =>
    line.call('Properties.getProperties', { store }) as Record<string, string>;
  const properties: Properties = offered<Properties>('Properties', {
    getProperty: (...args: unknown[]) => {
      needCount('Properties.getProperty', args, 1);
      const key = needString('Properties.getProperty', args, 0);
      return line.call('Properties.getProperty', { store, key }) as string | null;
    },
    setProperty: (...args: unknown[]) => {
      needCount('Properties.setProperty', args, 2);
      const key = needString('Properties.setProperty', args, 0);
      const value = needString('Properties.setProperty', args, 1);
      line.call('Properties.setProperty', { store, key, value });
      return properties;
    },
    getProperties: all,
    setProperties: (values: unknown, deleteAllOthers?: boolean) => {
      line.call('Properties.setProperties', {
        store,
        values: plainTexts('Properties.setProperties', values),
        deleteAllOthers: deleteAllOthers === true,
      });
      return properties;
    },
    getKeys: () => Object.keys(all()),
    deleteProperty: (...args: unknown[]) => {
      needCount('Properties.deleteProperty', args, 1);
      line.call('Properties.deleteProperty', {
        store,
        key: needString('Properties.deleteProperty', args, 0),
      });
      return properties;
    },
    deleteAllProperties: () => {
      line.call('Properties.deleteAllProperties', { store });
      return properties;
    },
  });
  return properties;
}

export function createPropertiesService(line: ScriptLine): PropertiesService {
  const opened = (method: string, store: 'script' | 'user' | 'document'): Properties => {
    authorize(line, `PropertiesService.${method}`, SCOPES.none);
    return createProperties(line, store);
  };
  return offered<PropertiesService>('PropertiesService', {
    getScriptProperties: () => opened('getScriptProperties', 'script'),
    getUserProperties: () => opened('getUserProperties', 'user'),
    // Null where no document is open, though Google's type does not say so.
    getDocumentProperties: () =>
      (line.start.spreadsheetId === undefined
        ? null
        : opened('getDocumentProperties', 'document')) as Properties,
  });
}
