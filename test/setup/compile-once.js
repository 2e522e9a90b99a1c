const vm = require('node:vm');

const { compileFunction } = vm;
const known = new Map();

/**
 * Jest compiles each file anew for each test file that needs it. Here what V8 has made of it serves all contexts of the process, as
 * long as its text and what it is given are the same.
 */
vm.compileFunction = (code, parameters, options) => {
  const { filename, parsingContext } = options ?? {};
  if (filename === undefined || parsingContext === undefined)
    return compileFunction(code, parameters, options);
  const head = `(function (${parameters.join(', ')}) {`;
  const found = known.get(filename);
  const script =
    found?.code === code && found.head === head
      ? found.script
      : new vm.Script(`${head}${code}\n})`, { filename, columnOffset: -head.length });
  known.set(filename, { code, head, script });
  return script.runInContext(parsingContext);
};
