import { exception } from './script-line';

/** Names that the language itself asks for: they must stay absent, or a service could not be printed or returned. */
const OF_THE_LANGUAGE = new Set([
  'then',
  'toJSON',
  'constructor',
  'prototype',
  'valueOf',
  'length',
  'inspect',
]);

/**
 * A Google object that offers part of its methods. `methods` is checked against Google's own type; every other
 * method is there too and throws `not available in the local workspace: NAME` when it is called.
 */
export function offered<Service extends object>(name: string, methods: Partial<Service>): Service {
  return new Proxy(methods, {
    get: (target, key, receiver) => {
      if (typeof key === 'symbol' || key in target) return Reflect.get(target, key, receiver);
      if (key === 'toString') return () => name;
      if (OF_THE_LANGUAGE.has(key)) return undefined;
      return () => {
        throw exception(`not available in the local workspace: ${name}.${key}`);
      };
    },
    // The methods that are absent exist as throwing ones, so the whole type is kept.
  }) as Service;
}

/** Whole services that the local workspace has none of. */
export const ABSENT_SERVICES = [
  'Browser',
  'CalendarApp',
  'Charts',
  'ConferenceDataService',
  'ContactsApp',
  'ContentService',
  'DataStudioApp',
  'DocumentApp',
  'Drive',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Maps',
  'Sheets',
  'SitesApp',
  'SlidesApp',
  'XmlService',
] as const;
