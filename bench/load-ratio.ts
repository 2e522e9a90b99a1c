import { createContext, Script } from 'node:vm';
import * as esbuild from 'esbuild';
import type { Bundle } from '../local/apps-script/dependencies';
import { cpuRatio } from './cpu-ratio';

/**
 * CPU of loading the script in a bare V8 context, as every execution does, as a share of what docxtemplater and pizzip alone need there.
 * Nothing is cached: each time it is parsed anew.
 */
export async function loadRatio({ code }: Bundle): Promise<number> {
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents:
        "import Docxtemplater from 'docxtemplater'; import PizZip from 'pizzip'; globalThis.all = [Docxtemplater, PizZip];",
      resolveDir: __dirname,
    },
    bundle: true,
    minify: true,
    write: false,
    target: 'es2019',
    platform: 'browser',
  });
  const libraries = outputFiles[0]?.text ?? '';
  let time = 0;
  // A text of its own each time: V8 keeps what it has compiled by its text.
  const load = (text: string): void => {
    time += 1;
    new Script(`${text}\n// ${time}`).runInContext(createContext({ console }));
  };
  return cpuRatio(
    () => load(code),
    () => load(libraries),
  );
}
