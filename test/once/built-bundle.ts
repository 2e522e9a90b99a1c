import { join } from 'node:path';
import type { Bundle } from '../../local/apps-script/dependencies';
import { readProject } from '../../local/read-project';

let bundle: Bundle | undefined;

/** The bundle as it was built before the first test. */
export function builtBundle(): Bundle {
  bundle ??= readProject(join(__dirname, '../../dist'));
  return bundle;
}
