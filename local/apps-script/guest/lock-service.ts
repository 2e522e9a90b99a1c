import { needCount, needInteger } from './arguments';
import { authorize, SCOPES } from './authorize';
import { offered } from './offered';
import { exception, type ScriptLine } from './script-line';

type Lock = GoogleAppsScript.Lock.Lock;
type LockService = GoogleAppsScript.Lock.LockService;

function createLock(line: ScriptLine, scope: 'script' | 'user' | 'document'): Lock {
  let held = false;
  const acquire = (method: string, args: readonly unknown[]): boolean => {
    needCount(method, args, 1);
    const timeoutMs = needInteger(method, args, 0);
    if (timeoutMs < 0) throw exception('Invalid argument: timeoutInMillis');
    // A lock that this execution holds already is as busy for it as for any other: locks are not re-entrant.
    const taken = line.call('Lock.tryLock', { scope, timeoutMs }) === true;
    held = held || taken;
    return taken;
  };
  return offered<Lock>('Lock', {
    tryLock: (...args: unknown[]) => acquire('Lock.tryLock', args),
    waitLock: (...args: unknown[]) => {
      if (!acquire('Lock.waitLock', args)) {
        throw exception('Lock timeout: another process was holding the lock for too long.');
      }
    },
    hasLock: () => held,
    releaseLock: () => {
      if (!held) return;
      line.call('Lock.releaseLock', { scope });
      held = false;
    },
  });
}

export function createLockService(line: ScriptLine): LockService {
  const opened = (method: string, scope: 'script' | 'user' | 'document'): Lock => {
    authorize(line, `LockService.${method}`, SCOPES.none);
    return createLock(line, scope);
  };
  return offered<LockService>('LockService', {
    getScriptLock: () => opened('getScriptLock', 'script'),
    getUserLock: () => opened('getUserLock', 'user'),
    // Null where no document is open, though Google's type does not say so.
    getDocumentLock: () =>
      (line.start.spreadsheetId === undefined ? null : opened('getDocumentLock', 'document')) as Lock,
  });
}
