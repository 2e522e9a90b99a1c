import { createHash } from 'node:crypto';
import type { Permission } from './drive-file';

/** Drive names a share by its receiver: the same person has the same permission id on every file, 20 digits. */
export const permissionIdOf = (target: string): string =>
  BigInt(`0x${createHash('sha256').update(target).digest('hex').slice(0, 16)}`)
    .toString()
    .padStart(20, '0');

export const userResource = (email: string, me: string) => ({
  kind: 'drive#user',
  displayName: email.split('@')[0] ?? email,
  me: email === me,
  permissionId: permissionIdOf(email),
  emailAddress: email,
});

export const ownerPermission = (owner: string): Permission => ({
  id: permissionIdOf(owner),
  type: 'user',
  role: 'owner',
  target: owner,
  allowFileDiscovery: false,
});
