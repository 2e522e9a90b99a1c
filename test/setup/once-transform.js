const { createHash } = require('node:crypto');

function loadedOnce(filename) {
  return `module.exports = globalThis.loadOnce(${JSON.stringify(filename)});`;
}

/** What a test file gets for a file that stands outside its context (see load-once.js). */
module.exports = {
  process: (_source, filename) => ({ code: loadedOnce(filename) }),
  getCacheKey: (_source, filename) => createHash('sha256').update(loadedOnce(filename)).digest('hex'),
};
