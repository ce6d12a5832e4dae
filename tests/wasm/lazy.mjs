// The second module is loaded when it is first asked for something, once, and again where that failed.

import assert from "node:assert/strict";
import { readFileSync, renameSync } from "node:fs";
import { fileURLToPath } from "node:url";

import * as kcfglint from "kcfglint";

const module = fileURLToPath(import.meta.resolve("kcfglint/kcfglint_lens_bg.wasm"));
const files = [{ path: "zk1/zoo.cfg", content: "dataDir=/d\nclientPort=2181\ntickTime=+3000\ntickTime=2500\n" }];

// Node.js has small modules of its own.
let compiled = 0;
for (const name of ["instantiate", "compile"]) {
  const own = WebAssembly[name];
  WebAssembly[name] = (module, ...values) => {
    if (module.byteLength > 500_000) compiled += 1;
    return own(module, ...values);
  };
}

// Where it is missing, the linter works, and the error is told.
renameSync(module, `${module}.away`);
await kcfglint.init();
assert.equal(kcfglint.lint(files).files.length, 1);
assert.equal(compiled, 1);
await assert.rejects(() => kcfglint.show(files), /ENOENT/);
renameSync(`${module}.away`, module);

const [one, other] = await Promise.all([kcfglint.show(files, {}, "zk1/zoo.cfg"), kcfglint.show(files)]);
assert.deepEqual(one, other);
await kcfglint.show(files);
assert.equal(compiled, 2, "two calls at once load it once");
const [{ settings, unused }] = one.files;
assert.deepEqual(settings.filter((it) => it.key === "tickTime").map((it) => [it.value, it.from, it.range.start.line]), [["2500", "line", 4]]);
assert.deepEqual(unused.map((it) => [it.key, it.value, it.range.start.line]), [["tickTime", "+3000", 3]]);
await kcfglint.initLens(readFileSync(module));
assert.equal(compiled, 2);
console.log("the second module is loaded when it is asked for, and once");
