// What tests import as fast-check: the same commit gives the same verdict. Look for what the usual seed does not meet with
// PROPERTY_SEED=random (or a seed that a failure printed) and PROPERTY_RUNS, the tries of a property that names none.
const fastCheck = require('fast-check');

const { PROPERTY_SEED = '2569', PROPERTY_RUNS } = process.env;
fastCheck.configureGlobal({
  ...(PROPERTY_SEED === 'random' ? {} : { seed: Number(PROPERTY_SEED) }),
  ...(PROPERTY_RUNS === undefined ? {} : { numRuns: Number(PROPERTY_RUNS) }),
});

module.exports = fastCheck;
