/** What a test file gets for a file of local/: the one that stands outside its context (see load-workspace.js). */
module.exports = {
  process: (_source, filename) => ({
    code: `module.exports = globalThis.loadWorkspace(${JSON.stringify(filename)});`,
  }),
  getCacheKey: (_source, filename) => filename,
};
