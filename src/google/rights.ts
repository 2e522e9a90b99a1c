import { SCOPES } from './scopes';

/** `missing` names the scopes where Google tells which. */
export type Rights = {
  readonly whole: boolean;
  readonly missing: readonly string[];
  readonly address: string;
};

/** Google's type lacks what it has offered since single scopes may be unticked. */
type AuthorizationInfo = GoogleAppsScript.Script.AuthorizationInfo & {
  getAuthorizedScopes?(): readonly string[] | null;
};

/** What the account has granted of all that the script asks for. It asks nobody: a trigger has nobody to ask. */
export function grantedRights(): Rights {
  const info: AuthorizationInfo = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  if (info.getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED)
    return { whole: true, missing: [], address: '' };
  const granted = info.getAuthorizedScopes?.() ?? undefined;
  const missing = granted === undefined ? [] : SCOPES.filter((scope) => !granted.includes(scope));
  return { whole: false, missing, address: info.getAuthorizationUrl() ?? '' };
}

/**
 * Lets Google ask for every scope that is not granted yet. Only where a person is at the screen, and never in onOpen, which
 * runs without any right.
 */
export function askForAllRights(): void {
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
}
