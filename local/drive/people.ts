import { createHash } from 'node:crypto';
import type { Permission } from './drive-file';

const KNOWN_IDS = new Map<string, string>();

/** Drive names a share by its receiver: the same person has the same permission id on every file, 20 digits. */
export function permissionIdOf(target: string): string {
  const known = KNOWN_IDS.get(target);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(target).digest('hex').slice(0, 16);
  const id = BigInt(`0x${hash}`).toString().padStart(20, '0');
  KNOWN_IDS.set(target, id);
  return id;
}

export function userResource(email: string, me: string) {
  return {
    kind: 'drive#user',
    displayName: email.split('@')[0] ?? email,
    me: email === me,
    permissionId: permissionIdOf(email),
    emailAddress: email,
  };
}

export function ownerPermission(owner: string): Permission {
  return {
    id: permissionIdOf(owner),
    type: 'user',
    role: 'owner',
    target: owner,
    allowFileDiscovery: false,
  };
}
