import { Worker } from 'node:worker_threads';
import { inTurn } from '../../local/apps-script/worker/in-turn';

function shared(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4));
}

describe('work that threads do in turn', () => {
  it('is done at once where nobody else does it, and gives its turn back, also where it throws', () => {
    const turn = shared();
    expect(inTurn(turn, () => turn[0])).toBe(1);
    expect(turn[0]).toBe(0);
    const fails = (): never => {
      throw new Error('no');
    };
    expect(() => inTurn(turn, fails)).toThrow('no');
    expect(turn[0]).toBe(0);
  });

  it('waits for no thread that was ended in the middle of its own', async () => {
    const turn = shared();
    const taken =
      "const { workerData } = require('node:worker_threads'); Atomics.store(workerData, 0, 1); for (;;);";
    const worker = new Worker(taken, { eval: true, workerData: turn });
    while (Atomics.load(turn, 0) === 0) await new Promise((resolve) => setImmediate(resolve));
    await worker.terminate();
    expect(turn[0]).toBe(1);
    expect(inTurn(turn, () => 'done', 50)).toBe('done');
    expect(turn[0]).toBe(0);
  });
});
