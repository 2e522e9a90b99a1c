const { availableParallelism } = require('node:os');
const { join } = require('node:path');

const LOCAL = join(__dirname, 'local').replace(/\W/g, '\\$&');

/** @type {import('jest').Config} */
module.exports = {
  setupFiles: ['<rootDir>/test/setup/short-life.js'],
  globalSetup: '<rootDir>/test/setup/build-once.js',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // Whole, for the mutation run looks for it by itself.
  testEnvironment: join(__dirname, 'test/setup/environment.js'),
  transform: {
    // All of the workspace but what runs in the page.
    [`^${LOCAL}[\\\\/](?!page[\\\\/]client[\\\\/]).*\\.ts$`]: '<rootDir>/test/setup/local-transform.js',
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
  moduleNameMapper: { '^fast-check$': '<rootDir>/test/setup/seeded-fast-check.js' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/build', '<rootDir>/workspace'],
  // A test waits now and then, for its script's thread or its browser: half as many again as there are cores leave none idle.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  testTimeout: 600000,
};
