import type { RestRequest } from '../../local/core';
import { createDrive } from '../../local/drive/create-drive';
import { countingIds, memoryJournal, OTHER, OWNER, plainSheets, STAFF } from './drive-under-test';

const START = Date.UTC(2026, 9, 1, 1, 30);

/** Shares a file by calls that begin and end (ms from the start) as told; gives whom it reaches then. */
async function shared(...calls: readonly (readonly [string, number, number])[]): Promise<readonly string[]> {
  const drive = createDrive({ journal: memoryJournal(), sheets: plainSheets(), randomId: countingIds() });
  const ask = async (
    method: RestRequest['method'],
    path: string,
    body: unknown,
    now: number,
    until: number,
  ) => {
    const request = {
      method,
      path: `/drive/v3/files${path}`,
      query: new URLSearchParams(),
      headers: {},
      body: new Uint8Array(Buffer.from(body === undefined ? '' : JSON.stringify(body))),
    };
    const answer = await drive.handle(request, { email: OWNER, now: START + now, until: START + until });
    return JSON.parse(Buffer.from(answer.body).toString('utf8'));
  };
  const { id } = await ask('POST', '', { name: 'ก.txt', mimeType: 'text/plain' }, 0, 0);
  for (const [emailAddress, from, until] of calls) {
    await ask('POST', `/${id}/permissions`, { type: 'user', role: 'reader', emailAddress }, from, until);
  }
  return calls.map(([email]) => email).filter((email) => drive.rights(id, email) === 'reader');
}

describe('shares of two executions', () => {
  test('that follow each other both stand', async () => {
    expect(await shared([STAFF, 0, 300], [OTHER, 300, 600])).toEqual([STAFF, OTHER]);
  });

  test('that overlap leave only the later one', async () => {
    expect(await shared([STAFF, 0, 300], [OTHER, 299, 600])).toEqual([OTHER]);
    expect(await shared([STAFF, 0, 900], ['b@x.example', 100, 400], [OTHER, 200, 500])).toEqual([OTHER]);
  });

  test('that overlap begin with what had ended by then', async () => {
    const three = await shared([STAFF, 0, 300], ['b@x.example', 200, 900], [OTHER, 400, 800]);
    expect(three).toEqual([STAFF, OTHER]);
  });
});
