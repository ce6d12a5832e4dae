// Writes reports as TypeScript, which compiles where the types name all that is in them, and nothing else.

import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import * as kcfglint from "kcfglint";

import { walked } from "./files.mjs";

await kcfglint.init();
const repository = process.argv[2];
const reports = [];
const add = (type, it) => reports.push(`const report${reports.length}: ${type} = ${JSON.stringify(it)};`, `void report${reports.length};`);
let before = [];
for (const folder of readdirSync(join(repository, "fixtures"), { withFileTypes: true }).filter((it) => it.isDirectory())) {
  const { files } = walked(kcfglint, join(repository, "fixtures", folder.name), ".");
  add("Report", kcfglint.lint(files));
  add("Topology", kcfglint.topology(files));
  add("Shown", await kcfglint.show(files));
  add("TolerantTopology", await kcfglint.tolerance(files));
  add("Diff", await kcfglint.diff(before, files));
  for (const goal of ["kafka=4.0", "zookeeper=3.9"]) {
    const upgrade = await kcfglint.upgrade(files, [goal]).catch((error) => {
      if (!/nothing to upgrade|the goal is older/.test(error.message)) throw error;
    });
    if (upgrade !== undefined) add("Upgrade", upgrade);
  }
  before = files;
}
const names = "Diff, Report, Shown, TolerantTopology, Topology, Upgrade";
writeFileSync("reports.ts", `import type { ${names} } from "kcfglint";\n\n${reports.join("\n")}\n`);
