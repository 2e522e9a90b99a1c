/** Where a long run tells how far it is: one line that moves in a terminal, one line a step elsewhere. */
export type Progress = {
  /** Shown while it lasts; in a file only the steps below are. */
  tick(text: string): void;
  step(text: string): void;
};

export function progressOn(stream: NodeJS.WriteStream): Progress {
  const started = Date.now();
  const clock = (): string => `${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s`;
  return {
    tick(text) {
      if (stream.isTTY) stream.write(`\r\u001b[2K${clock()}  ${text}`);
    },
    step(text) {
      stream.write(`${stream.isTTY ? '\r\u001b[2K' : ''}${clock()}  ${text}\n`);
    },
  };
}
