import { parentPort, workerData } from 'node:worker_threads';
import { bookFromXlsx } from './import-xlsx';

const { bytes } = workerData as { readonly bytes: Uint8Array };

bookFromXlsx(bytes).then(
  (book) => parentPort?.postMessage({ book: JSON.stringify(book) }),
  (cause: unknown) =>
    parentPort?.postMessage({ fault: cause instanceof Error ? cause.message : String(cause) }),
);
