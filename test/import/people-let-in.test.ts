import { SMALL_OFFICE, smallOfficeFiles } from '../office/small-office';
import { type LoadedOffice, smallOffice } from './loaded-office';

describe('an import of บุคลากร', () => {
  let office: LoadedOffice;

  beforeAll(async () => {
    office = await smallOffice(smallOfficeFiles().filter(({ tab }) => tab !== 'บุคลากร'));
  });

  afterAll(() => office.workspace.close());

  it('lets everyone in it work in the Sheet at once, each with the right of the role', async () => {
    const people = smallOfficeFiles().find(({ tab }) => tab === 'บุคลากร');
    await office.take('บุคลากร', 'people.csv', people?.bytes ?? '');
    const plan = { kind: 'สถานศึกษา' };
    expect(await office.refusal('planAgreements', plan, SMALL_OFFICE.coHost)).toBeUndefined();
    expect(await office.refusal('planAgreements', plan, SMALL_OFFICE.owners[0])).toBe('not-operator');
    const { rootFolderId } = await office.workspace.state();
    const { permissions } = (await office.person.json('GET', `/drive/v3/files/${rootFolderId}/permissions`, {
      fields: 'permissions(emailAddress,role)',
    })) as { readonly permissions: readonly { readonly emailAddress: string; readonly role: string }[] };
    const roleOf = (email: string) => permissions.find((one) => one.emailAddress === email)?.role;
    expect(roleOf(SMALL_OFFICE.coHost)).toBe('writer');
    expect(roleOf(SMALL_OFFICE.owners[0])).toBe('reader');
    // The tabs' protection knows the operators too, and nobody else.
    const { faults } = (await office.run('checkRegister', undefined)) as {
      readonly faults: readonly { readonly code: string }[];
    };
    expect(faults.filter(({ code }) => code === 'protection-missing')).toEqual([]);
    expect(await office.refusal('createAgreements', plan, SMALL_OFFICE.coHost)).toBeUndefined();
  });
});
