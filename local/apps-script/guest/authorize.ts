import { exception, type ScriptLine } from './script-line';

export const SCOPES = {
  currentSheet: [
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/spreadsheets',
  ],
  allSheets: ['https://www.googleapis.com/auth/spreadsheets'],
  externalRequest: ['https://www.googleapis.com/auth/script.external_request'],
  triggers: ['https://www.googleapis.com/auth/script.scriptapp'],
  screens: ['https://www.googleapis.com/auth/script.container.ui'],
  mail: ['https://www.googleapis.com/auth/script.send_mail'],
  email: ['https://www.googleapis.com/auth/userinfo.email'],
  none: [],
} as const;

/**
 * Lets a method run or throws Google's permission error. Any one of `scopes` is enough. Without authorization (NONE)
 * nothing that reads a user's data runs; a simple trigger (LIMITED) reaches the open Sheet and stores only.
 */
export function authorize(line: ScriptLine, method: string, scopes: readonly string[]): void {
  const { authorization, grantedScopes } = line.start;
  const required = scopes.length === 0 ? '' : ` Required permissions: (${scopes.join(' || ')})`;
  if (
    authorization === 'NONE' ||
    (authorization === 'LIMITED' && scopes.length > 0 && scopes !== SCOPES.currentSheet)
  ) {
    throw exception(`You do not have permission to call ${method}.${required}`);
  }
  if (scopes.length > 0 && !scopes.some((scope) => grantedScopes.includes(scope))) {
    throw exception(`Specified permissions are not sufficient to call ${method}.${required}`);
  }
}
