import { asPerson } from '../../local/office/as-person';
import { idOfLink } from '../../src/domain/links';
import { type Office, small } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';

let prepared: Office;

beforeAll(async () => {
  prepared = await small();
  await prepared.run('createAgreements', { kind: 'สถานศึกษา' });
});
afterAll(() => prepared.close());

describe('marking what was signed', () => {
  it('marks a batch at once, locks its papers, and leaves what is signed alone', async () => {
    const office = await prepared.fork();
    expect(await office.run('markSigned', { keys: ['2570-สถ-S01', 'S02'], on: '2026-12-15' })).toEqual({
      signed: 2,
    });
    const row = (await office.rows('ข้อตกลง')).get('2570-สถ-S01');
    expect(row).toMatchObject({ สถานะ: 'ลงนามแล้ว', ลงนามเมื่อ: 46_371 });
    const host = asPerson(office.workspace, SMALL_OFFICE.host);
    const file = await host.json('GET', `/drive/v3/files/${idOfLink(String(row?.เอกสาร))}`, {
      fields: 'contentRestrictions(readOnly,reason)',
    });
    expect(file).toMatchObject({ contentRestrictions: [{ readOnly: true }] });
    expect(await office.run('markSigned', { keys: ['2570-สถ-S01'], on: '2026-12-16' })).toEqual({
      signed: 0,
    });
    expect((await office.rows('ข้อตกลง')).get('2570-สถ-S01')).toMatchObject({ ลงนามเมื่อ: 46_371 });
    await office.close();
  });

  it('marks nothing where one of the keys has no paper, and is for operators', async () => {
    const office = await prepared.fork();
    const request = { keys: ['2570-สถ-S01', '2570-สถ-S99'], on: '2026-12-15' };
    expect(await office.refusal('markSigned', request)).toBe('not-found');
    expect((await office.rows('ข้อตกลง')).get('2570-สถ-S01')).toMatchObject({ ลงนามเมื่อ: '' });
    expect(await office.refusal('markSigned', { keys: ['2570-สถ-S01'], on: '15/12/2569' })).toBe(
      'invalid-request',
    );
    expect(await office.refusal('markSigned', request, SMALL_OFFICE.owners[0])).toBe('not-operator');
    await office.close();
  });
});
