/**
 * Loads the built program with the code that V8 compiled while it was built (`warm-up.cjs`): a start takes three
 * quarters of the time. Code made by another version of Node is refused by V8, which then compiles as usual. The build
 * copies this file into `dist`.
 */
const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, 'chunks');
const modules = new Map();
/** The compiled files by path, for the build to keep. */
const scripts = new Map();

function load(name) {
  const known = modules.get(name);
  if (known !== undefined) return known.exports;
  const file = join(folder, name);
  const source = readFileSync(file, 'utf8');
  const wrapped = `(function (exports, require, module, __filename, __dirname) { ${source}\n})`;
  const script = new Script(wrapped, { filename: file, cachedData: readCompiled(file) });
  scripts.set(file, script);
  const module = { exports: {} };
  modules.set(name, module);
  const requireFrom = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id));
  script.runInThisContext()(module.exports, requireFrom, module, file, dirname(file));
  return module.exports;
}

function readCompiled(file) {
  try {
    return readFileSync(`${file}.cache`);
  } catch {
    return undefined;
  }
}

module.exports = { ...load('main.cjs'), scripts };
