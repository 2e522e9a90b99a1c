import { canShare, type DriveCall, readableFile } from './drive-call';
import type { DriveFile, Permission, PermissionRole, PermissionType } from './drive-file';
import {
  DriveRefusal,
  invalidValue,
  noFileRight,
  notOffered,
  notWritable,
  permissionNotFound,
} from './drive-refusal';
import { PERMISSION_SHAPE } from './field-shapes';
import { unknownField } from './file-metadata';
import { ownerPermission, permissionIdOf } from './people';
import { atLeast, type EffectivePermission, effectivePermissions, strongest } from './rights';

/** Managers are made with the shared drive. */
const ROLES: readonly PermissionRole[] = ['owner', 'writer', 'commenter', 'reader'];
const TYPES: readonly PermissionType[] = ['user', 'group', 'domain', 'anyone'];

const ADDRESS = /^[^\s@<>()",;:\\]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;

export function listPermissions(call: DriveCall, fileId: string): readonly EffectivePermission[] {
  const file = readableFile(call, fileId);
  if (!atLeast(call.rightTo(file), 'writer')) throw noFileRight();
  return effectivePermissions(call.store.tree, file, ownerPermission);
}

export function getPermission(call: DriveCall, fileId: string, permissionId: string): EffectivePermission {
  return named(listPermissions(call, fileId), permissionId);
}

/** Shares a file; a second share with the same person keeps the stronger role. */
export function createPermission(
  call: DriveCall,
  fileId: string,
  body: Record<string, unknown>,
): EffectivePermission {
  const file = readableFile(call, fileId);
  if (!canShare(call, file)) throw noFileRight();
  const wanted = decodePermission(body);
  if (call.store.unknown.includes(wanted.target)) throw noAccount(call, wanted.target);
  if (wanted.role === 'owner') return giveAway(call, file, wanted);
  // What the owner is given is less than the owner has.
  if (wanted.target !== file.owner) {
    changePermissions(call, file, (seen) => {
      const before = seen.find((permission) => permission.id === wanted.id);
      const share = before ? { ...wanted, role: strongest(before.role, wanted.role) } : wanted;
      return [...without(seen, share.id), share];
    });
  }
  return getShared(call, file.id, wanted.id);
}

export function updatePermission(
  call: DriveCall,
  fileId: string,
  permissionId: string,
  body: Record<string, unknown>,
): EffectivePermission {
  const file = readableFile(call, fileId);
  if (!canShare(call, file)) throw noFileRight();
  for (const field of Object.keys(body)) if (field !== 'role') checkField(field, 'role');
  const role = roleOf(body.role);
  const before = directPermission(call, file, permissionId);
  if (role === 'owner') return giveAway(call, file, { ...before, role });
  changePermissions(call, file, (seen) =>
    seen.map((permission) => (permission.id === permissionId ? { ...permission, role } : permission)),
  );
  return getShared(call, file.id, permissionId);
}

/** Takes a share back; everyone may drop their own. */
export function deletePermission(call: DriveCall, fileId: string, permissionId: string): void {
  const file = readableFile(call, fileId);
  if (!canShare(call, file) && permissionId !== permissionIdOf(call.me)) throw noFileRight();
  directPermission(call, file, permissionId);
  changePermissions(call, file, (seen) => without(seen, permissionId));
}

/** The share as it stands on this file; the owner's and inherited ones cannot be changed here. */
function directPermission(call: DriveCall, file: DriveFile, permissionId: string): Permission {
  if (file.drive === undefined && permissionId === permissionIdOf(file.owner)) throw noFileRight();
  const direct = file.permissions.find((permission) => permission.id === permissionId);
  if (direct) return direct;
  named(effectivePermissions(call.store.tree, file, ownerPermission), permissionId);
  throw new DriveRefusal(
    403,
    'cannotModifyInheritedPermission',
    'Cannot update or delete an inherited permission.',
  );
}

function giveAway(call: DriveCall, file: DriveFile, wanted: Permission): EffectivePermission {
  if (file.drive !== undefined)
    throw new DriveRefusal(
      403,
      'ownerOnTeamDriveItemNotSupported',
      'A shared drive item cannot have an owner.',
    );
  if (call.query.get('transferOwnership') !== 'true')
    throw new DriveRefusal(
      403,
      'forbidden',
      "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
      { location: 'transferOwnership', locationType: 'parameter' },
    );
  if (file.owner !== call.me || file.isRoot) throw noFileRight();
  if (wanted.type !== 'user') throw invalidSharing('Only a user can own a file.');
  const former: Permission = { ...ownerPermission(file.owner), role: 'writer' };
  const others = without(file.permissions, wanted.id).filter((permission) => permission.id !== former.id);
  call.store.commit({
    put: [
      {
        ...file,
        owner: wanted.target,
        permissions: wanted.target === file.owner ? others : [...others, former],
        version: file.version + 1,
      },
    ],
  });
  return getShared(call, file.id, wanted.id);
}

function without(permissions: readonly Permission[], permissionId: string): readonly Permission[] {
  return permissions.filter((permission) => permission.id !== permissionId);
}

function changePermissions(
  call: DriveCall,
  file: DriveFile,
  change: (seen: readonly Permission[]) => readonly Permission[],
): void {
  const { sharing } = call.store;
  const permissions = change(sharing.seen(file, call.now));
  sharing.changed(file.id, call.until, permissions);
  call.store.commit({ put: [{ ...file, permissions, version: file.version + 1 }] });
}

function getShared(call: DriveCall, fileId: string, permissionId: string): EffectivePermission {
  const file = call.store.tree.get(fileId);
  return named(file ? effectivePermissions(call.store.tree, file, ownerPermission) : [], permissionId);
}

function named(permissions: readonly EffectivePermission[], permissionId: string): EffectivePermission {
  const found = permissions.find((permission) => permission.id === permissionId);
  if (!found) throw permissionNotFound(permissionId);
  return found;
}

function decodePermission(body: Record<string, unknown>): Permission {
  for (const field of Object.keys(body))
    checkField(field, 'type', 'role', 'emailAddress', 'domain', 'allowFileDiscovery');
  if (body.type === undefined) throw required('permission.type');
  const type = TYPES.find((known) => known === body.type);
  if (!type) throw invalidValue('permission.type');
  const role = roleOf(body.role);
  if (role === 'owner' && type !== 'user') throw invalidSharing('Only a user can own a file.');
  const target = targetOf(type, body);
  const discoverable = body.allowFileDiscovery ?? false;
  if (typeof discoverable !== 'boolean') throw invalidValue('permission.allowFileDiscovery');
  const id = type === 'anyone' ? (discoverable ? 'anyone' : 'anyoneWithLink') : permissionIdOf(target);
  return { id, type, role, target, allowFileDiscovery: discoverable };
}

function checkField(field: string, ...writable: readonly string[]): void {
  if (writable.includes(field)) return;
  if (PERMISSION_SHAPE[field] === false || field === 'pendingOwner')
    throw notOffered(`field ${field} of a permission`);
  throw Object.hasOwn(PERMISSION_SHAPE, field) ? notWritable(field) : unknownField(field);
}

function roleOf(value: unknown): PermissionRole {
  if (value === undefined) throw required('permission.role');
  const role = ROLES.find((known) => known === value);
  if (!role) throw invalidValue('permission.role');
  return role;
}

function targetOf(type: PermissionType, body: Record<string, unknown>): string {
  if (type === 'anyone') return '';
  const field = type === 'domain' ? 'domain' : 'emailAddress';
  const value = body[field];
  if (value === undefined || value === '') throw required(`permission.${field}`);
  if (typeof value !== 'string') throw invalidValue(`permission.${field}`);
  if (type !== 'domain' && !ADDRESS.test(value)) throw invalidSharing(`"${value}" is not an e-mail address.`);
  return value.toLowerCase();
}

/** Without a notification Google shares with accounts only; it does not always say with whom it would not. */
function noAccount(call: DriveCall, email: string): DriveRefusal {
  return call.store.unknown.isNamed()
    ? invalidSharing(
        `You are trying to invite ${email}. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient.`,
      )
    : new DriveRefusal(
        400,
        'invalidSharingRequest',
        'The specified emailAddress is invalid or not applicable for the given permission type.',
      );
}

function invalidSharing(why: string) {
  return new DriveRefusal(400, 'invalidSharingRequest', `Bad Request. User message: "${why}"`);
}

function required(field: string) {
  return new DriveRefusal(400, 'required', `The ${field} field is required.`, {
    location: field,
    locationType: 'other',
  });
}
