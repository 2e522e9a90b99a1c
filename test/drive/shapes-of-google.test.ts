import type { drive_v3 } from '@googleapis/drive';
import type { NamedFields } from '../../local/drive/field-shapes';
import type {
  COLLECTIONS_NOT_OFFERED,
  FILE_METHODS_NOT_OFFERED,
  METHOD_PARAMETERS,
} from '../../local/drive/method-shapes';

/** `true` where both have the same names, else the names that one of them lacks. */
type Same<A, B> = [Exclude<A, B> | Exclude<B, A>] extends [never] ? true : Exclude<A, B> | Exclude<B, A>;

/** A method's query parameters beside those that every method takes. */
type Own<Params> = Exclude<
  keyof Params,
  keyof drive_v3.Params$Resource$About$Get | 'fileId' | 'permissionId' | 'requestBody' | 'media'
>;
type Named<Method extends keyof typeof METHOD_PARAMETERS> = keyof (typeof METHOD_PARAMETERS)[Method];

/** These lines compile only while the shapes name what the installed client's types name. */
const FIELDS: {
  readonly user: Same<NamedFields['user'], keyof drive_v3.Schema$User>;
  readonly permission: Same<NamedFields['permission'], keyof drive_v3.Schema$Permission>;
  readonly file: Same<NamedFields['file'], keyof drive_v3.Schema$File>;
  readonly capabilities: Same<
    NamedFields['capabilities'],
    keyof NonNullable<drive_v3.Schema$File['capabilities']>
  >;
  readonly contentRestrictions: Same<
    NamedFields['contentRestrictions'],
    keyof drive_v3.Schema$ContentRestriction
  >;
  readonly list: Same<NamedFields['list'], keyof drive_v3.Schema$FileList>;
  readonly permissionList: Same<NamedFields['permissionList'], keyof drive_v3.Schema$PermissionList>;
  readonly generatedIds: Same<NamedFields['generatedIds'], keyof drive_v3.Schema$GeneratedIds>;
  readonly about: Same<NamedFields['about'], keyof drive_v3.Schema$About>;
} = {
  user: true,
  permission: true,
  file: true,
  capabilities: true,
  contentRestrictions: true,
  list: true,
  permissionList: true,
  generatedIds: true,
  about: true,
};

const PARAMETERS: {
  readonly 'about.get': Same<Named<'about.get'>, Own<drive_v3.Params$Resource$About$Get>>;
  readonly 'files.create': Same<Named<'files.create'>, Own<drive_v3.Params$Resource$Files$Create>>;
  readonly 'files.update': Same<Named<'files.update'>, Own<drive_v3.Params$Resource$Files$Update>>;
  readonly 'files.copy': Same<Named<'files.copy'>, Own<drive_v3.Params$Resource$Files$Copy>>;
  readonly 'files.get': Same<Named<'files.get'>, Own<drive_v3.Params$Resource$Files$Get>>;
  readonly 'files.list': Same<Named<'files.list'>, Own<drive_v3.Params$Resource$Files$List>>;
  readonly 'files.delete': Same<Named<'files.delete'>, Own<drive_v3.Params$Resource$Files$Delete>>;
  readonly 'files.export': Same<Named<'files.export'>, Own<drive_v3.Params$Resource$Files$Export>>;
  readonly 'files.generateIds': Same<
    Named<'files.generateIds'>,
    Own<drive_v3.Params$Resource$Files$Generateids>
  >;
  readonly 'files.emptyTrash': Same<
    Named<'files.emptyTrash'>,
    Own<drive_v3.Params$Resource$Files$Emptytrash>
  >;
  readonly 'permissions.create': Same<
    Named<'permissions.create'>,
    Own<drive_v3.Params$Resource$Permissions$Create>
  >;
  readonly 'permissions.list': Same<
    Named<'permissions.list'>,
    Own<drive_v3.Params$Resource$Permissions$List>
  >;
  readonly 'permissions.get': Same<Named<'permissions.get'>, Own<drive_v3.Params$Resource$Permissions$Get>>;
  readonly 'permissions.update': Same<
    Named<'permissions.update'>,
    Own<drive_v3.Params$Resource$Permissions$Update>
  >;
  readonly 'permissions.delete': Same<
    Named<'permissions.delete'>,
    Own<drive_v3.Params$Resource$Permissions$Delete>
  >;
} = {
  'about.get': true,
  'files.create': true,
  'files.update': true,
  'files.copy': true,
  'files.get': true,
  'files.list': true,
  'files.delete': true,
  'files.export': true,
  'files.generateIds': true,
  'files.emptyTrash': true,
  'permissions.create': true,
  'permissions.list': true,
  'permissions.get': true,
  'permissions.update': true,
  'permissions.delete': true,
};

type Offered = keyof typeof METHOD_PARAMETERS;
type CollectionOf<Method> = Method extends `${infer Collection}.${string}` ? Collection : never;
type OfFiles<Method> = Method extends `files.${infer Name}` ? Name : never;

/** Every collection and every method of files is offered or named as not offered. */
const METHODS: {
  readonly collections: Same<
    CollectionOf<Offered> | (typeof COLLECTIONS_NOT_OFFERED)[number],
    Exclude<keyof drive_v3.Drive, 'context'>
  >;
  readonly files: Same<
    Lowercase<OfFiles<Offered> | (typeof FILE_METHODS_NOT_OFFERED)[number]>,
    Lowercase<Exclude<keyof drive_v3.Resource$Files, 'context'>>
  >;
} = { collections: true, files: true };

// @ts-expect-error a field that one side lacks does not compile
const MISSED: Same<'id' | 'nmae', 'id' | 'name'> = true;

it('the shapes of Drive are those of Google’s own client', () => {
  expect(
    new Set([...Object.values(FIELDS), ...Object.values(PARAMETERS), ...Object.values(METHODS), MISSED]),
  ).toEqual(new Set([true]));
});
