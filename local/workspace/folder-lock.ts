import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ToldFault } from '../told-fault';

/**
 * Claims a workspace folder for this process; throws where another one holds it. Gives how to let go. The claim is an address that
 * only one process can listen at and that goes with it, however it ends: there is nothing stale to be mistaken for a holder, and no
 * moment between looking and taking.
 */
export async function claimFolder(folder: string): Promise<() => void> {
  const note = join(folder, 'in-use');
  const address = addressOf(realpathSync(folder));
  const claim = (await listen(address)) ?? (await listenInPlaceOfTheDead(address));
  if (claim === undefined) throw inUse(folder, note);
  writeFileSync(note, String(process.pid));
  return () => {
    claim.close();
    if (holderIn(note) === process.pid) rmSync(note, { force: true });
  };
}

/** Linux and Windows know addresses that vanish with their process; elsewhere it is a socket among the temporary files. */
function addressOf(folder: string): string {
  const name = `raprong-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

/** undefined where somebody listens there already. */
function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((other) => other.destroy());
    server.once('error', (fault: NodeJS.ErrnoException) =>
      fault.code === 'EADDRINUSE' ? resolve(undefined) : reject(fault),
    );
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

/** A socket file outlives a process that was killed: where nobody answers it is removed and taken. */
async function listenInPlaceOfTheDead(address: string): Promise<Server | undefined> {
  if (address.startsWith('\0') || process.platform === 'win32' || (await answers(address))) return undefined;
  rmSync(address, { force: true });
  return listen(address);
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const caller = connect(address);
    caller.once('connect', () => {
      caller.destroy();
      resolve(true);
    });
    caller.once('error', () => resolve(false));
  });
}

function inUse(folder: string, note: string): ToldFault {
  const holder = holderIn(note);
  const by = holder === undefined ? '' : ` (โปรเซส ${holder})`;
  return new ToldFault(
    'in-use',
    `${folder} เปิดอยู่แล้วในโปรแกรมอื่น${by} โปรดปิดโปรแกรมนั้นก่อน หรือเลือกโฟลเดอร์อื่นด้วย WORKSPACE=…`,
  );
}

function holderIn(note: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(note, 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}
