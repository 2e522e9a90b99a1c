import type { Answer } from '../../endpoints';
import { pause } from '../pause';
import { call } from '../server';

const POLL_MS = 2000;

/** Hands on agreementProgress until `onProgress` says false. A call that is lost tells nothing and is simply repeated. */
export async function watchProgress(
  onProgress: (progress: Answer<'agreementProgress'>) => boolean,
): Promise<void> {
  for (;;) {
    await pause(POLL_MS);
    const progress = await call('agreementProgress').catch(() => undefined);
    if (progress !== undefined && !onProgress(progress)) return;
  }
}
