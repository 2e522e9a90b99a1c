import type { DriveFile, Permission, PermissionRole } from './drive-file';
import type { FileTree } from './file-tree';

export type Right = 'owner' | 'organizer' | 'writer' | 'commenter' | 'reader' | 'none';

const RANK: Readonly<Record<Right, number>> = {
  none: 0,
  reader: 1,
  commenter: 2,
  writer: 3,
  organizer: 4,
  owner: 5,
};

export function atLeast(right: Right, wanted: Right): boolean {
  return RANK[right] >= RANK[wanted];
}

function higher<R extends Right>(left: R, right: R): R {
  return RANK[left] >= RANK[right] ? left : right;
}

/** A group's members are not known here: a group's share counts for the group's own address only. */
function reaches(permission: Permission, email: string): boolean {
  switch (permission.type) {
    case 'user':
    case 'group':
      return permission.target === email;
    case 'domain':
      return email.endsWith(`@${permission.target}`);
    case 'anyone':
      return true;
  }
}

/** The folder whose shares reach a file too; none where the file is limited to its own. */
function folderAbove(tree: FileTree, { parent, limited }: DriveFile): DriveFile | undefined {
  return parent === null || limited === true ? undefined : tree.get(parent);
}

/** Whoever manages a shared drive reaches all of it, what is limited too. */
function isManager(tree: FileTree, { drive }: DriveFile, email: string): boolean {
  const members = drive === undefined ? [] : (tree.get(drive)?.permissions ?? []);
  return members.some((member) => member.role === 'organizer' && reaches(member, email));
}

/** Looks rights up through the folders above a file; one instance remembers what it found, so keep it for one request only. The owner of a folder may write the files that others put in it, and owns only their own. */
export function createRightsView(tree: FileTree): (file: DriveFile, email: string) => Right {
  const known = new Map<string, Right>();
  const find = (file: DriveFile, email: string): Right => {
    const key = `${email}\n${file.id}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let right: Right = file.owner === email ? 'owner' : isManager(tree, file, email) ? 'organizer' : 'none';
    for (const permission of file.permissions)
      if (reaches(permission, email)) right = higher(right, permission.role);
    const parent = folderAbove(tree, file);
    if (parent && right !== 'owner') {
      const above = find(parent, email);
      right = higher(right, above === 'owner' ? 'writer' : above);
    }
    known.set(key, right);
    return right;
  };
  return find;
}

export type EffectivePermission = Permission & {
  readonly details: readonly { readonly role: PermissionRole; readonly inheritedFrom: string | null }[];
};

/** A file's shares together with those of the folders above it, the strongest role of each counting. `ownerPermission` makes the owner's share of a file. */
export function effectivePermissions(
  tree: FileTree,
  file: DriveFile,
  ownerPermission: (owner: string) => Permission,
): readonly EffectivePermission[] {
  const merged = new Map<string, EffectivePermission>();
  for (let at: DriveFile | undefined = file; at; at = folderAbove(tree, at)) {
    const inheritedFrom = at.id === file.id ? null : at.id;
    const owners = at.drive === undefined ? [ownerPermission(at.owner)] : managersAbove(tree, at);
    for (const permission of [...owners, ...at.permissions]) {
      const role = inheritedFrom !== null && permission.role === 'owner' ? 'writer' : permission.role;
      const from = permission.role === 'organizer' ? (file.drive ?? inheritedFrom) : inheritedFrom;
      const before = merged.get(permission.id);
      merged.set(permission.id, {
        ...permission,
        role: before ? strongest(before.role, role) : role,
        details: [...(before?.details ?? []), { role, inheritedFrom: from === file.id ? null : from }],
      });
    }
  }
  return [...merged.values()];
}

/** Where a limited file's list would end without them. */
function managersAbove(tree: FileTree, { drive, limited }: DriveFile): readonly Permission[] {
  const members = drive === undefined || limited !== true ? [] : (tree.get(drive)?.permissions ?? []);
  return members.filter(({ role }) => role === 'organizer');
}

export function strongest(left: PermissionRole, right: PermissionRole): PermissionRole {
  return higher(left, right);
}
