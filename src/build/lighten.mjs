/**
 * Takes out of a bundle what esbuild has run at every start for modules that are not: the objects that hold the functions
 * of modules, and the exports of modules that load late. Lines stay lines, so that the source map holds.
 */

const functionOf = { start: /^(var \w+ = __(?:esm|commonJS)\()\{\n {2}"[^"\n]+"(\(.*\) \{)$/m, end: '\n  }\n});' };
const exportsOf = /^__export\((\w+), \{\n(?: {2}.*\n)*?\}\);$/m;
const left = /__(?:esm|commonJS)\(\{|^__export\(|\[__getOwnPropNames\([a-z]+\)\[0\]\]/m;

/** One module: its function without the object around, which begins with what was its call of `__export`. */
const lighter = (module) => {
  const start = functionOf.start.exec(module);
  if (start === null) return module;
  const [opening, before, parameters] = start;
  const end = module.indexOf(functionOf.end, start.index);
  const name = exportsOf.exec(module)?.[1];
  const head = module
    .slice(0, start.index)
    .replace(exportsOf, (call) => `var export_${name} = function() { ${call} };`);
  const body = module.slice(start.index + opening.length, end);
  const exporting = name === undefined ? '' : ` export_${name}();`;
  return `${head}${before}\n  function${parameters}${exporting}${body}\n  }\n);${module.slice(end + functionOf.end.length)}`;
};

/** The code of a bundle in the form that esbuild gives it. Throws if it has another. */
export const lighten = (code) => {
  const light = code
    .split(/^(?=\/\/ \S+\n)/m)
    .map(lighter)
    .join('')
    .replace('(0, fn[__getOwnPropNames(fn)[0]])(', 'fn(')
    .replace('(0, cb[__getOwnPropNames(cb)[0]])(', 'cb(');
  const problem = left.exec(light);
  if (problem !== null) throw new Error(`the bundle is not as expected: ${problem[0]}`);
  return light;
};
