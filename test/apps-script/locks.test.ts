import { closeOffices, MORNING, openOffice } from './office';

afterAll(closeOffices);

const WORK = `function work(wait) {
  var lock = LockService.getDocumentLock();
  var asked = Date.now();
  var got = lock.tryLock(wait);
  if (got) { Utilities.sleep(5000); lock.releaseLock(); }
  return [got, Date.now() - asked];
}`;

describe('a lock', () => {
  it('is had by one of two simultaneous executions, and by the other when it is free again', async () => {
    const office = openOffice(WORK);
    const ends = await Promise.all([
      office.run('work', { args: [30_000] }),
      office.run('work', { args: [30_000] }),
    ]);
    // 100 ms to take, 5 s of work, 100 ms to give back; the second waits from the start until the first gives back.
    expect(ends).toMatchObject([{ result: [true, 5200] }, { result: [true, 10_300] }]);
  });

  it('is given up after the time that the script will wait', async () => {
    const office = openOffice(WORK);
    const ends = await Promise.all([office.run('work', { args: [0] }), office.run('work', { args: [2000] })]);
    expect(ends).toMatchObject([{ result: [true, 5200] }, { result: [false, 2000] }]);
  });

  it('goes to those who wait in the order in which they came, every time', async () => {
    const office = openOffice(WORK);
    const times = async () => {
      const starts = [0, 30, 10, 20].map((later) =>
        office.run('work', { args: [60_000], at: MORNING + later }),
      );
      return (await Promise.all(starts)).map((end) => end.startedAt + end.virtualMs - MORNING);
    };
    const first = await times();
    expect(first.map((end) => Math.round(end / 5000))).toEqual([1, 4, 2, 3]);
    expect(await times()).toEqual(first);
  });

  it('is not re-entrant', async () => {
    const office = openOffice(`function twice() {
      var lock = LockService.getScriptLock(); var first = lock.tryLock(10); var second = lock.tryLock(700);
      return [first, second, lock.hasLock(), LockService.getScriptLock().hasLock()];
    }`);
    expect(await office.value('twice')).toEqual([true, false, true, false]);
  });

  it('is free again when its execution ends, is killed or runs out of time', async () => {
    const office = openOffice(`function keep() { LockService.getScriptLock().waitLock(1); }
      function sleep() { keep(); for (;;) Utilities.sleep(300000); }
      function probe() { return LockService.getScriptLock().tryLock(400000); }`);
    await office.run('keep');
    office.executions.faults.add({ call: '*', after: 1, how: 'kill-after' });
    await office.run('keep');
    const [, probe] = await Promise.all([
      office.run('sleep'),
      office.run('probe', { at: MORNING + 300_000 }),
    ]);
    expect(probe).toMatchObject({ ok: true, result: true, virtualMs: 60_100 });
  });

  it('says so when waiting was in vain', async () => {
    const office =
      openOffice(`function hold() { LockService.getScriptLock().tryLock(1); Utilities.sleep(9000); }
      function wait() { LockService.getScriptLock().waitLock(1000); }`);
    const [, waited] = await Promise.all([office.run('hold'), office.run('wait')]);
    const message = 'Lock timeout: another process was holding the lock for too long.';
    expect(waited).toMatchObject({ ok: false, error: { name: 'Exception', message } });
  });

  it('is another one for another person, document and script', async () => {
    const office = openOffice(`function all() {
      return [LockService.getUserLock(), LockService.getDocumentLock(), LockService.getScriptLock()].map(function (l) { return l.tryLock(0); });
    }
    function user() { var got = LockService.getUserLock().tryLock(0); Utilities.sleep(1000); return got; }`);
    expect(await office.value('all')).toEqual([true, true, true]);
    const ends = await Promise.all([
      office.run('user'),
      office.run('user', { as: 'other@office.example' }),
      office.run('user'),
    ]);
    expect(ends.map((end) => end.ok && end.result)).toEqual([true, true, false]);
  });
});
