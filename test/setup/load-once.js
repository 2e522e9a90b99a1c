const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { transformSync } = require('@swc/core');

const OPTIONS = {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

Module._extensions['.ts'] = (module, filename) => {
  module._compile(transformSync(readFileSync(filename, 'utf8'), { ...OPTIONS, filename }).code, filename);
};

/**
 * A file of the workspace (local/) or of test/once, evaluated once in each process of tests: what it has compiled and worked out
 * serves all test files. Whatever belongs to an office stands in the office, so that no test notices.
 */
module.exports = { loadOnce: (filename) => require(filename) };
