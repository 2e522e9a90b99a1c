require('./compile-once');
const hooks = require('node:async_hooks');
const { TestEnvironment } = require('jest-environment-node');
const { loadOnce } = require('./load-once');

const stores = [];

hooks.AsyncLocalStorage = class extends hooks.AsyncLocalStorage {
  constructor(...args) {
    super(...args);
    stores.push(this);
  }
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
    for (const store of stores.splice(0)) store.disable();
  }
};
