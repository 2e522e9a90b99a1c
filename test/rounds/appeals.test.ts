import { SMALL_OFFICE } from '../office/small-office';
import { openRound, type RoundOffice } from './round-office';

let prepared: RoundOffice;
beforeAll(async () => {
  prepared = await openRound();
  await prepared.type(OWNER, '1.2', { ผลการดำเนินงาน: '11', คำชี้แจง: 'ทำแล้ว', ส่งรายงาน: 'TRUE' });
  await prepared.type(SMALL_OFFICE.supervisor, '1.2', { ผลการตรวจ: 'ผ่าน' });
  await prepared.type(SMALL_OFFICE.host, '1.2', { ผลกรรมการ: '12', เหตุผล: 'นับได้น้อยกว่า' });
});
afterAll(() => prepared.close());

const [OTHER, OWNER] = SMALL_OFFICE.owners;
/** 9 April 2027: the fifth working day after 1 April, 6 April being a holiday. */
const ANSWER_BY = 46_486;

describe('a request for review', () => {
  it('gets the day of its answer, stands in บันทึก, and is answered by an operator', async () => {
    const office = await prepared.copy();
    await office.type(OWNER, '1.2', { ขอทบทวน: 'ขอนับรวมโรงเรียนที่รายงานช้า' });
    expect(await office.report('1.2')).toMatchObject({ ทบทวนภายใน: ANSWER_BY, ทบทวนเมื่อ: '' });
    expect(await office.note('1.2', 'ขอทบทวน')).toContain('9 เม.ย. 2570');
    expect(await office.run('committeeGaps', { roundId: '2570-06' }, OWNER)).toEqual({
      roundId: '2570-06',
      self: '4.0000',
      committee: '3.0000',
      gap: '1.0000',
      reports: [
        {
          reportId: '2570-06-1.2',
          indicator: '1.2',
          name: 'ตัวชี้วัดตัวอย่างที่ 1.2',
          self: '4.0000',
          committee: '3.0000',
          gap: '1.0000',
          result: '12',
          adjustment: '',
          reason: 'นับได้น้อยกว่า',
          appeal: {
            text: 'ขอนับรวมโรงเรียนที่รายงานช้า',
            due: '2027-04-09',
            outcome: '',
            reason: '',
            waits: true,
          },
        },
      ],
    });
    await office.type(SMALL_OFFICE.host, '1.2', { เหตุผลการทบทวน: 'หลักฐานไม่พอ', ผลการทบทวน: 'คงเดิม' });
    expect(typeof (await office.report('1.2')).ทบทวนเมื่อ).toBe('number');
    expect(await office.run('myReports', undefined, OWNER)).toContainEqual(
      expect.objectContaining({
        indicator: '1.2',
        appeal: 'ขอนับรวมโรงเรียนที่รายงานช้า · ผล: คงเดิม (หลักฐานไม่พอ)',
      }),
    );
    const events = (await office.log()).map((line) => line.เหตุการณ์);
    expect(events.filter((event) => String(event).includes('ทบทวน'))).toEqual(['ขอทบทวนผล', 'ตอบคำขอทบทวน']);
    await office.run('sweep', undefined);
    const told = (await office.workspace.state()).outbox.filter(({ subject }) => subject.includes('ทบทวน'));
    expect(told.map(({ to, subject }) => [to, subject])).toEqual([
      [OWNER, '[รับรอง] ผลการทบทวน รอบ 6 เดือน: ตัวชี้วัดที่ 1.2 (1 เม.ย. 2570)'],
    ]);
    const mail = JSON.stringify(office.workspace.mail(told[0]?.file ?? ''));
    for (const part of ['ขอนับรวมโรงเรียนที่รายงานช้า', 'ผลการทบทวน: คงเดิม', 'เหตุผล: หลักฐานไม่พอ'])
      expect(mail).toContain(part);
    const lines = (await office.log()).length;
    await office.run('sweep', undefined);
    expect((await office.log()).length).toBe(lines);
    await office.close();
  });

  it('is taken by the panel too, from owners alone, while the row is open', async () => {
    const office = await prepared.copy();
    const request = { reportId: '2570-06-1.2', reason: 'ขอทบทวน' };
    expect(await office.refusal('requestAppeal', request, OTHER)).toBe('not-owner');
    expect(await office.refusal('requestAppeal', { ...request, reason: '' }, OWNER)).toBe('invalid-request');
    expect(await office.run('requestAppeal', request, OWNER)).toEqual({ reportId: '2570-06-1.2' });
    await office.run('sweep', undefined);
    expect(await office.report('1.2')).toMatchObject({ ขอทบทวน: 'ขอทบทวน', ทบทวนภายใน: ANSWER_BY });
    await office.run('closeRound', { roundId: '2570-06' });
    expect(await office.refusal('requestAppeal', request, OWNER)).toBe('round-closed');
    await office.close();
  });

  it('that is taken back leaves no day, and an outcome that nobody asked for is undone with a note', async () => {
    const office = await prepared.copy();
    await office.type(OWNER, '1.2', { ขอทบทวน: 'ขอทบทวน' });
    await office.type(OWNER, '1.2', { ขอทบทวน: '' });
    expect((await office.report('1.2')).ทบทวนภายใน).toBe('');
    await office.type(SMALL_OFFICE.host, '1.2', { ผลการทบทวน: 'ปรับผล' });
    expect((await office.report('1.2')).ผลการทบทวน).toBe('');
    expect(await office.note('1.2', 'ผลการทบทวน')).toContain('ยังไม่มีคำขอทบทวน');
    await office.close();
  });
});

describe('the committee and answers, from the panel', () => {
  it('judgeReport gives a result, an adjustment with its reason, and takes them off again', async () => {
    const office = await prepared.copy();
    const reportId = '2570-06-1.2';
    const judged = { reportId, result: '๑๒.๕', adjustment: '-0.2', reason: 'ส่งช้า' };
    expect(await office.run('judgeReport', judged)).toEqual({ reportId });
    expect(await office.report('1.2')).toMatchObject({ ผลกรรมการ: 12.5, ปรับคะแนน: -0.2, เหตุผล: 'ส่งช้า' });
    expect(await office.run('committeeGaps', { roundId: '2570-06' })).toMatchObject({
      reports: [{ committee: '2.3000', gap: '1.7000', adjustment: '-0.2000' }],
    });
    expect(await office.refusal('judgeReport', { ...judged, reason: '' })).toBe('invalid-request');
    expect(await office.refusal('judgeReport', { ...judged, result: '82,5' })).toBe('invalid-request');
    expect(await office.refusal('judgeReport', { ...judged, reportId: '2570-06-2.1' })).toBe(
      'invalid-request',
    );
    expect(await office.refusal('judgeReport', judged, OWNER)).toBe('not-operator');
    await office.run('judgeReport', { ...judged, result: 12.5, adjustment: -0.2 });
    expect(await office.report('1.2')).toMatchObject({ ผลกรรมการ: 12.5, ปรับคะแนน: -0.2 });
    for (const wrong of [{ result: true }, { adjustment: ['1'] }, { reason: 5 }])
      expect(await office.refusal('judgeReport', { ...judged, ...wrong })).toBe('invalid-request');
    expect(await office.report('1.2')).toMatchObject({ ผลกรรมการ: 12.5, ปรับคะแนน: -0.2, เหตุผล: 'ส่งช้า' });
    await office.run('judgeReport', { reportId });
    expect(await office.report('1.2')).toMatchObject({ ผลกรรมการ: '', ปรับคะแนน: '', เหตุผล: '' });
    await office.close();
  });

  it('answerAppeal answers what was asked, once, with its moment', async () => {
    const office = await prepared.copy();
    const answer = { reportId: '2570-06-1.2', outcome: 'ปรับผล', reason: 'นับเพิ่ม' };
    expect(await office.refusal('answerAppeal', answer)).toBe('not-found');
    await office.run('requestAppeal', { reportId: answer.reportId, reason: 'ขอนับใหม่' }, OWNER);
    expect(await office.refusal('answerAppeal', answer, OWNER)).toBe('not-operator');
    expect(await office.refusal('answerAppeal', { ...answer, outcome: 'ไม่รู้' })).toBe('invalid-request');
    await office.run('answerAppeal', answer);
    const row = await office.report('1.2');
    expect(row).toMatchObject({ ผลการทบทวน: 'ปรับผล', เหตุผลการทบทวน: 'นับเพิ่ม' });
    expect(typeof row.ทบทวนเมื่อ).toBe('number');
    expect((await office.log()).at(-1)).toMatchObject({ เหตุการณ์: 'ตอบคำขอทบทวน' });
    await office.close();
  });
});
