import fc from 'fast-check';
import type { RestAnswer, RestRequest } from '../../local/core';
import { createDrive, type DrivePart } from '../../local/drive/create-drive';
import { DOCUMENT, FOLDER, SPREADSHEET } from '../../local/drive/drive-file';
import { countingIds, entriesOf, memoryJournal, OTHER, OWNER, plainSheets, STAFF } from './drive-under-test';

type Step = {
  readonly email: string;
  readonly method: RestRequest['method'];
  readonly pick: number;
  readonly under: number;
  readonly below: string;
  readonly body: Record<string, unknown>;
};

const body = fc.record(
  {
    name: fc.constantFrom('ก', 'ข', 'รอบ 6 เดือน'),
    mimeType: fc.constantFrom(FOLDER, DOCUMENT, SPREADSHEET, 'application/pdf'),
    trashed: fc.boolean(),
    starred: fc.boolean(),
    properties: fc.constantFrom({ k: 'v' }, { k: null }),
    contentRestrictions: fc.constantFrom([{ readOnly: true }], [{ readOnly: false }]),
  },
  { requiredKeys: [] },
);
const share = fc.record({
  type: fc.constant('user'),
  role: fc.constantFrom('reader', 'writer'),
  emailAddress: fc.constantFrom(STAFF, OTHER),
});

const step: fc.Arbitrary<Step> = fc
  .record({
    email: fc.constantFrom(OWNER, OWNER, STAFF, OTHER),
    pick: fc.nat(20),
    under: fc.nat(20),
    call: fc.oneof(
      fc.record({ method: fc.constant('POST' as const), below: fc.constant('create'), body }),
      fc.record({ method: fc.constant('PATCH' as const), below: fc.constant(''), body }),
      fc.record({ method: fc.constant('DELETE' as const), below: fc.constant(''), body: fc.constant({}) }),
      fc.record({ method: fc.constant('POST' as const), below: fc.constant('/copy'), body: fc.constant({}) }),
      fc.record({ method: fc.constant('POST' as const), below: fc.constant('/permissions'), body: share }),
      fc.record({
        method: fc.constant('DELETE' as const),
        below: fc.constant('/trash'),
        body: fc.constant({}),
      }),
    ),
  })
  .map(({ call, ...rest }) => ({ ...rest, ...call }));

function ids(part: DrivePart): readonly string[] {
  return (part.checkpoint() as { files: readonly { id: string }[] }).files.map((file) => file.id);
}

function send(part: DrivePart, step: Step, now: number): Promise<RestAnswer> {
  const known = ids(part);
  const id = known[step.pick % known.length] ?? 'root';
  const under = known[step.under % known.length] ?? 'root';
  const creates = step.below === 'create';
  const path = creates ? '' : step.below === '/trash' ? '/trash' : `/${id}${step.below}`;
  const payload = creates ? { ...step.body, parents: [under] } : step.body;
  const request: RestRequest = {
    method: step.method,
    path: `/drive/v3/files${path}`,
    query: new URLSearchParams(),
    headers: { 'content-type': 'application/json' },
    body: new TextEncoder().encode(JSON.stringify(payload)),
  };
  return part.handle(request, { email: step.email, now });
}

describe('the journal of Drive', () => {
  test('rebuilds exactly what was, whatever was done, refused calls included', async () => {
    const outcomes = new Set<number>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const journal = memoryJournal();
        const deps = { journal, sheets: plainSheets(), randomId: countingIds() };
        const live = createDrive(deps);
        live.bootstrap({ email: OWNER, now: 0 });
        for (const [index, one] of steps.entries()) {
          const before = journal.lines.length;
          const answer = await send(live, one, index * 1000);
          outcomes.add(answer.status);
          if (answer.status >= 400) expect(answer.status).toBeLessThan(500);
          expect(journal.lines.length - before).toBeLessThanOrEqual(answer.status < 300 ? 2 : 1);
        }
        const replayed = createDrive(deps);
        for (const entry of entriesOf(journal.lines)) replayed.apply(entry.payload);
        expect(replayed.checkpoint()).toEqual(live.checkpoint());
        const restored = createDrive(deps);
        restored.restore(structuredClone(live.checkpoint()));
        expect(restored.checkpoint()).toEqual(live.checkpoint());
      }),
      { numRuns: 60 },
    );
    expect([200, 204, 403, 404].every((status) => outcomes.has(status))).toBe(true);
  });

  test('lets a fork go its own way', async () => {
    const journal = memoryJournal();
    const deps = { journal, sheets: plainSheets(), randomId: countingIds() };
    const live = createDrive(deps);
    live.bootstrap({ email: OWNER, now: 0 });
    const fork = createDrive(deps);
    fork.restore(structuredClone(live.checkpoint()));
    const create: Step = {
      email: OWNER,
      method: 'POST',
      pick: 0,
      under: 0,
      below: 'create',
      body: { name: 'ก', mimeType: FOLDER },
    };
    await send(fork, create, 1);
    expect([ids(fork).length, ids(live).length]).toEqual([2, 1]);
  });
});
