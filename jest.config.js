/** @type {import('jest').Config} */
module.exports = {
  setupFiles: ['<rootDir>/test/short-life.js'],
  globalSetup: '<rootDir>/test/build-once.js',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '\\.docx$': '<rootDir>/test/docx-transform.js',
    '\\.[jt]s$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(@ironcalc)/)'],
  moduleNameMapper: { '^fast-check$': '<rootDir>/test/seeded-fast-check.js' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/build', '<rootDir>/workspace'],
  // Half of a laptop's cores are worth less than all of them; the default leaves one of two idle.
  maxWorkers: '100%',
  testTimeout: 600000,
};
