import { type LoadedOffice, smallOffice } from './loaded-office';

describe('an import of บุคลากร', () => {
  let office: LoadedOffice;

  beforeAll(async () => {
    office = await smallOffice();
  });

  afterAll(() => office.workspace.close());

  it('lets whom it brings work in the Sheet at once, each with the right of the role', async () => {
    const [coHost, owner] = ['p091@small.example', 'p092@small.example'];
    const people = [
      'รหัส,ชื่อ-สกุล,ตำแหน่ง,กลุ่ม,อีเมล,บทบาท,สถานะ',
      `P091,นายใหม่ หนึ่งสมมุติ,นักจัดการงานทั่วไป,กลุ่มอำนวยการ,${coHost},เจ้าภาพรอง,ปฏิบัติงาน`,
      `P092,นางใหม่ สองสมมุติ,ศึกษานิเทศก์,กลุ่มอำนวยการ,${owner},บุคลากร,ปฏิบัติงาน`,
    ];
    await office.take('บุคลากร', 'people.csv', people.join('\r\n'));
    const plan = { kind: 'สถานศึกษา' };
    expect(await office.refusal('planAgreements', plan, coHost)).toBeUndefined();
    expect(await office.refusal('planAgreements', plan, owner)).toBe('not-operator');
    const { rootFolderId } = await office.workspace.state();
    const { permissions } = (await office.person.json('GET', `/drive/v3/files/${rootFolderId}/permissions`, {
      fields: 'permissions(emailAddress,role)',
    })) as { readonly permissions: readonly { readonly emailAddress: string; readonly role: string }[] };
    const roleOf = (email: string) => permissions.find((one) => one.emailAddress === email)?.role;
    expect(roleOf(coHost)).toBe('writer');
    expect(roleOf(owner)).toBe('reader');
    // The tabs' protection knows the operators too, and nobody else.
    const { faults } = (await office.run('checkRegister', undefined)) as {
      readonly faults: readonly { readonly code: string }[];
    };
    expect(faults.filter(({ code }) => code === 'protection-missing')).toEqual([]);
    expect(await office.refusal('createAgreements', plan, coHost)).toBeUndefined();
  });
});
