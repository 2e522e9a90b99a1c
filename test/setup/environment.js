require('./compile-once');
const { AsyncLocalStorage } = require('node:async_hooks');
const { TestEnvironment } = require('jest-environment-node');
const { loadOnce } = require('./load-once');

const { run } = AsyncLocalStorage.prototype;
const stores = new Set();

AsyncLocalStorage.prototype.run = function (...args) {
  stores.add(this);
  return run.apply(this, args);
};

/** Each test file has a context of its own, in which its own files and those of src are evaluated; the workspace stands outside. */
module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.loadOnce = loadOnce;
  }

  async teardown() {
    await super.teardown();
    // Jest follows the tests of each file with one: every promise of all the files after it would carry it along.
    for (const store of stores) store.disable();
    stores.clear();
  }
};
