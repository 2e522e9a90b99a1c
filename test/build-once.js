/** Before any test: the bundle that all of them run, and the fingerprint of everything that an office depends on. */
module.exports = async () => {
  const { freshBundle } = require('../local/fresh-bundle');
  const { officeFingerprint } = require('./office/office-fingerprint');
  await freshBundle();
  process.env.OFFICE_FINGERPRINT = officeFingerprint();
};
