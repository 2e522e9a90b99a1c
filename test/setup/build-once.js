const { execFileSync } = require('node:child_process');
const { join } = require('node:path');

const ROOT = join(__dirname, '../..');

/** Before any test: the bundle that all of them run, and the fingerprint of everything that an office depends on. */
module.exports = () => {
  // In a process of its own: while this runs, Jest transforms whatever is loaded.
  const command = [require.resolve('tsx/cli'), join(__dirname, 'build-bundle.ts')];
  process.env.OFFICE_FINGERPRINT = execFileSync(process.execPath, command, {
    cwd: ROOT,
    encoding: 'utf8',
  }).trim();
};
