// The formula engine's evaluating function is of 370 KB: V8 takes one to two seconds of the processor to compile it for speed, which a
// test file never wins back (a year that is played in one process does).
const { setFlagsFromString } = require('node:v8');

for (const flag of ['--no-wasm-dynamic-tiering', '--no-wasm-tier-up']) setFlagsFromString(flag);
