const { availableParallelism } = require('node:os');
const { join, sep } = require('node:path');

const ROOT = `${__dirname}${sep}`.replace(/\W/g, '\\$&');

/** @type {import('jest').Config} */
module.exports = {
  setupFiles: ['<rootDir>/test/setup/short-life.js'],
  globalSetup: '<rootDir>/test/setup/build-once.js',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // Whole, for the mutation run looks for it by itself.
  testEnvironment: join(__dirname, 'test/setup/environment.js'),
  transform: {
    // All of the workspace but what runs in the page.
    [`^${ROOT}(local(?![\\\\/]page[\\\\/]client)|test[\\\\/]once)[\\\\/].*\\.[jt]s$`]:
      '<rootDir>/test/setup/once-transform.js',
    '\\.docx$': '<rootDir>/test/setup/docx-transform.js',
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
  moduleNameMapper: { '^fast-check$': '<rootDir>/test/once/seeded-fast-check.js' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/build', '<rootDir>/workspace'],
  // Each process loads and compiles for itself: one a core costs less than what more of them would gain by filling its waits.
  maxWorkers: availableParallelism(),
  testTimeout: 600000,
};
