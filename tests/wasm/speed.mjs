// How long a lint and a look at what is in force take where somebody types: the book's broken cluster, again and again.

import { join } from "node:path";

import * as kcfglint from "kcfglint";

import { walked } from "./files.mjs";

await kcfglint.init();
const { files, folders } = walked(kcfglint, join(process.argv[2], "fixtures/peter-broken"), ".");
await kcfglint.initLens();
const median = async (call) => {
  const times = [];
  for (let round = 0; round < 400; round++) {
    const from = performance.now();
    await call();
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[200].toFixed(2);
};
const nine = files.filter((it) => /zoo\.cfg|myid|server\.properties/.test(it.path)).slice(0, 9);
console.log(`lint, median: ${await median(() => kcfglint.lint(nine))} ms for ${nine.length} files, ${await median(() => kcfglint.lint(files, {}, folders))} ms for ${files.length}`);
console.log(`show, median: ${await median(() => kcfglint.show(nine, {}, nine[0].path))} ms for one of ${nine.length} files, ${await median(() => kcfglint.show(files, {}, nine[0].path))} ms of ${files.length}`);
