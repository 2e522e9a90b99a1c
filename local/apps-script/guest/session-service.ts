import { authorize, SCOPES } from './authorize';
import { offered } from './offered';
import type { ScriptLine } from './script-line';

type Session = GoogleAppsScript.Base.Session;
type User = GoogleAppsScript.Base.User;

export function createUser(line: ScriptLine, method: string, email: string): User {
  return offered<User>('User', {
    getEmail: () => {
      authorize(line, method, SCOPES.email);
      return email;
    },
  });
}

export function createSession(line: ScriptLine): Session {
  const { activeUser, effectiveUser, timeZone } = line.start;
  return offered<Session>('Session', {
    getActiveUser: () => createUser(line, 'Session.getActiveUser', activeUser),
    getEffectiveUser: () => createUser(line, 'Session.getEffectiveUser', effectiveUser),
    getActiveUserLocale: () => 'th',
    getScriptTimeZone: () => timeZone,
    getTemporaryActiveUserKey: () => {
      const digest = line.host.digest('SHA_256', line.host.utf8(`temporary-key:${activeUser}`));
      return digest === undefined ? '' : line.host.base64(digest, true);
    },
  });
}
