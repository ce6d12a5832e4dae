// Writes reports as TypeScript, which compiles where the types name all that is in them, and nothing else.

import assert from "node:assert/strict";
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

// A change that comes into force in every way.
const sides = [1, 2].map((n) => [
  { path: "k/server.properties", content: `process.roles=broker\nlog.retention.ms=${n}0000\n` },
  { path: "l/server.properties", content: `process.roles=broker\nssl.keystore.type=${["JKS", "PEM"][n - 1]}\n` },
  { path: "m/server.properties", content: `process.roles=broker\nnode.id=${n}\n` },
  { path: "n/server.properties", content: `process.roles=broker\n${"# remark\n".repeat(n)}` },
  { path: "units/a.service", content: `[Unit]\nDescription=Kafka ${n}\n[Service]\nExecStart=/opt/kafka/bin/kafka-server-start.sh /etc/kafka.properties\n` },
  { path: "units/b.service", content: `[Service]\nExecStart=/opt/kafka/bin/kafka-server-start.sh /etc/kafka.properties\n[Install]\nWantedBy=multi-user${n}.target\n` },
  { path: "z/zoo.cfg", content: "dataDir=/d\nreconfigEnabled=true\ndynamicConfigFile=/etc/z/zoo.cfg.dynamic\n" },
  { path: "z/zoo.cfg.dynamic", content: `server.1=zk${n}:2888:3888;2181\n` },
]);
const change = await kcfglint.diff(...sides);
const needs = ["cluster-wide", "per-broker", "restart", "nothing", "daemon-reload", "reenable", "reconfig"];
assert.deepEqual(change.files.map((it) => it.needs), needs);
add("Diff", change);

const names = "Diff, Report, Shown, TolerantTopology, Topology, Upgrade";
writeFileSync("reports.ts", `import type { ${names} } from "kcfglint";\n\n${reports.join("\n")}\n`);
