const { readFileSync } = require('node:fs');

/** What the build's base64 loader does, for tests that load the sources. */
module.exports = {
  process: (_text, path) => ({
    code: `module.exports = { __esModule: true, default: ${JSON.stringify(readFileSync(path).toString('base64'))} };`,
  }),
};
