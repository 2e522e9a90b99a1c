import type { TriggerPlan } from '../protocol';
import { needString, signatureError } from './arguments';
import { authorize, SCOPES } from './authorize';
import { enumValues } from './enum-values';
import { offered } from './offered';
import { exception, type ScriptLine } from './script-line';
import { createClockBuilder, createSheetTriggerBuilder } from './trigger-builders';

type ScriptApp = GoogleAppsScript.Script.ScriptApp;
type Trigger = GoogleAppsScript.Script.Trigger;

/** A trigger as the workspace lists it. */
type TriggerShape = {
  readonly id: string;
  readonly functionName: string;
  readonly eventType: string;
  readonly source: string;
  readonly sourceId: string | null;
};

/** Granted and asked-for scopes; a trigger made by script or person has all that its creator granted. */
function missingScopes(line: ScriptLine, wanted: readonly string[]): string[] {
  return wanted.filter((scope) => !line.start.grantedScopes.includes(scope));
}

export function createScriptApp(line: ScriptLine): ScriptApp {
  const AuthMode = enumValues<ScriptApp['AuthMode']>(['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
  const AuthorizationStatus = enumValues<ScriptApp['AuthorizationStatus']>(['REQUIRED', 'NOT_REQUIRED']);
  const EventType = enumValues<ScriptApp['EventType']>([
    'CLOCK',
    'ON_OPEN',
    'ON_EDIT',
    'ON_FORM_SUBMIT',
    'ON_CHANGE',
    'ON_EVENT_UPDATED',
  ]);
  const TriggerSource = enumValues<ScriptApp['TriggerSource']>([
    'SPREADSHEETS',
    'CLOCK',
    'FORMS',
    'DOCUMENTS',
    'CALENDAR',
  ]);
  const InstallationSource = enumValues<ScriptApp['InstallationSource']>([
    'APPS_MARKETPLACE_DOMAIN_ADD_ON',
    'NONE',
    'WEB_STORE_ADD_ON',
  ]);
  const WeekDay = enumValues<ScriptApp['WeekDay']>([
    'SUNDAY',
    'MONDAY',
    'TUESDAY',
    'WEDNESDAY',
    'THURSDAY',
    'FRIDAY',
    'SATURDAY',
  ]);

  const triggerOf = (shape: TriggerShape): Trigger =>
    offered<Trigger>('Trigger', {
      getUniqueId: () => shape.id,
      getHandlerFunction: () => shape.functionName,
      getEventType: () => EventType[shape.eventType as keyof typeof EventType],
      getTriggerSource: () => TriggerSource[shape.source as keyof typeof TriggerSource],
      // Google gives null for clock triggers, though its type says string.
      getTriggerSourceId: () => shape.sourceId as string,
    });
  const make = (plan: TriggerPlan): Trigger =>
    triggerOf(line.call('ScriptApp.newTrigger', plan) as TriggerShape);
  const list = (spreadsheetId: string | null): Trigger[] =>
    (line.call('ScriptApp.getTriggers', { spreadsheetId }) as readonly TriggerShape[]).map(triggerOf);
  const needFull = (method: string): void => {
    authorize(line, method, SCOPES.none);
    if (line.start.authorization !== 'FULL') throw exception(`You do not have permission to call ${method}.`);
  };
  const requireScopes = (scopes: readonly string[]): void => {
    if (missingScopes(line, scopes).length > 0)
      throw exception('Authorization is required to perform that action.');
  };

  return offered<ScriptApp>('ScriptApp', {
    AuthMode,
    AuthorizationStatus,
    EventType,
    InstallationSource,
    TriggerSource,
    WeekDay,
    getOAuthToken: () => {
      needFull('ScriptApp.getOAuthToken');
      // The workspace's servers take the address itself as the bearer token.
      return line.start.effectiveUser;
    },
    getScriptId: () => line.start.scriptId,
    getInstallationSource: () =>
      line.start.installation === 'add-on'
        ? InstallationSource.APPS_MARKETPLACE_DOMAIN_ADD_ON
        : InstallationSource.NONE,
    getAuthorizationInfo: (mode: unknown) => {
      if (mode !== AuthMode.FULL && mode !== AuthMode.LIMITED && mode !== AuthMode.NONE) {
        throw signatureError('ScriptApp.getAuthorizationInfo', [mode]);
      }
      const missing = missingScopes(line, line.start.scopes);
      return offered<GoogleAppsScript.Script.AuthorizationInfo>('AuthorizationInfo', {
        getAuthorizationStatus: () =>
          missing.length > 0 ? AuthorizationStatus.REQUIRED : AuthorizationStatus.NOT_REQUIRED,
        // Offered by Google, though its type does not say so yet.
        ...{ getAuthorizedScopes: () => [...line.start.grantedScopes] },
        getAuthorizationUrl: () => `https://script.google.com/authorize?script=${line.start.scriptId}`,
      });
    },
    requireAllScopes: () => requireScopes(line.start.scopes),
    requireScopes: (_mode: unknown, scopes: readonly string[]) => requireScopes(scopes),
    newTrigger: (functionName: unknown) => {
      authorize(line, 'ScriptApp.newTrigger', SCOPES.triggers);
      const name = needString('ScriptApp.newTrigger', [functionName], 0);
      return offered<GoogleAppsScript.Script.TriggerBuilder>('TriggerBuilder', {
        timeBased: () =>
          createClockBuilder(
            name,
            line.now,
            (year, month, day) => new Date(year, month - 1, day).getTime(),
            make,
          ),
        forSpreadsheet: (sheet: unknown) => {
          const id =
            typeof sheet === 'string' ? sheet : (sheet as GoogleAppsScript.Spreadsheet.Spreadsheet).getId();
          return createSheetTriggerBuilder(name, id, make);
        },
      });
    },
    getProjectTriggers: () => {
      authorize(line, 'ScriptApp.getProjectTriggers', SCOPES.triggers);
      return list(null);
    },
    getUserTriggers: (sheet: unknown) => {
      authorize(line, 'ScriptApp.getUserTriggers', SCOPES.triggers);
      return list((sheet as GoogleAppsScript.Spreadsheet.Spreadsheet).getId());
    },
    deleteTrigger: (trigger: Trigger) => {
      authorize(line, 'ScriptApp.deleteTrigger', SCOPES.triggers);
      line.call('ScriptApp.deleteTrigger', { id: trigger.getUniqueId() });
    },
  });
}
