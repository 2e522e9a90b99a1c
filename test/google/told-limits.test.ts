import { Refusal } from '../../src/domain/refusal';
import { faultOf } from '../../src/google/fault';
import { refusalText } from '../../src/messages/refusals/refusal-text';
import { errorOfFault } from '../../src/ports/value-from';

function told(status: number, reason: string, message: string): string {
  const body = JSON.stringify({ error: { code: status, message, errors: [{ reason }] } });
  const cause = errorOfFault(faultOf(status, body), 'a test');
  return cause instanceof Refusal ? refusalText(cause.reason) : '';
}

describe('a limit of Google’s', () => {
  it.each([
    [
      400,
      'badRequest',
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
      '10 ล้านเซลล์',
    ],
    [
      400,
      'badRequest',
      'Your input contains more than the maximum of 50000 characters in a single cell.',
      '50,000 ตัวอักษร',
    ],
    [403, 'exportSizeLimitExceeded', 'This file is too large to be exported.', '10 เมกะไบต์'],
    [403, 'storageQuotaExceeded', "The user's Drive storage quota has been exceeded.", 'พื้นที่'],
    [413, 'uploadTooLarge', 'Request Too Large', 'ใหญ่เกินกว่าที่ Google รับได้'],
  ])('%d %s has a sentence of its own', (status, reason, message, words) => {
    expect(told(status, reason, message)).toContain(words);
  });
});
