import type { Report } from '../../src/domain/rounds/report';
import { reportState } from '../../src/domain/rounds/report-state';
import { parent, report } from './rows';

const at = 1_800_000_000_000;
const submitted: Partial<Report> = { result: 82.5, submittedResult: 82.5, submittedAt: at };
const certified: Partial<Report> = { ...submitted, certifiedAt: at, certifiedResult: 82.5 };

describe('the state of a report', () => {
  test.each<[string, Partial<Report>]>([
    ['ร่าง', {}],
    ['ร่าง', { result: 82.5, submitTick: true }],
    ['ส่งแล้ว', submitted],
    ['ส่งแล้ว', { ...submitted, submitTick: false, verdict: 'ผ่าน' }],
    ['แก้ไขหลังส่ง', { ...submitted, result: 83 }],
    ['แก้ไขหลังส่ง', { ...submitted, editedAt: at }],
    ['ผ่าน', { ...submitted, checkedAt: at }],
    ['ส่งคืน', { result: 82.5, verdict: 'ส่งคืน' }],
    ['รับรองแล้ว', certified],
    ['รับรองแล้ว', { ...certified, closedAt: at }],
    ['แก้ไขหลังรับรอง', { ...certified, result: '' }],
    ['แก้ไขหลังรับรอง', { ...certified, editedAt: at }],
    ['ปิด', { closedAt: at }],
    ['ปิด', { ...submitted, closedAt: at }],
  ])('is %s', (state, marks) => expect(reportState(report('1.1', marks))).toBe(state));

  test('of a parent is ตามตัวชี้วัดย่อย', () => {
    expect(reportState(parent('1.2', { closedAt: at }))).toBe('ตามตัวชี้วัดย่อย');
  });
});
