const { availableParallelism } = require('node:os');

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
  // A test waits now and then, for its script's thread or its browser: half as many again as there are cores leave none idle.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  testTimeout: 600000,
};
