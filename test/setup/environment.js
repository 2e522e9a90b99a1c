const { TestEnvironment } = require('jest-environment-node');
const { loadWorkspace } = require('./load-workspace');

/** Each test file has a context of its own, in which its own files and those of src are evaluated; the workspace stands outside. */
module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.loadWorkspace = loadWorkspace;
  }
};
