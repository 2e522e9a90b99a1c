import { parentPort, workerData } from 'node:worker_threads';
import { bookFromXlsx } from './import-xlsx';

const { id, title, bytes } = workerData as {
  readonly id: string;
  readonly title: string;
  readonly bytes: Uint8Array;
};

bookFromXlsx(id, title, bytes).then(
  (book) => parentPort?.postMessage({ book: JSON.stringify(book) }),
  (cause: unknown) =>
    parentPort?.postMessage({ fault: cause instanceof Error ? cause.message : String(cause) }),
);
