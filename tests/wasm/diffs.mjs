// What a change does: the same as the command says, byte for byte. Both states are revisions of git, whose paths have no root.

import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import * as kcfglint from "kcfglint";

import { command, options, run } from "./command.mjs";
import { cases, walked, withNamed } from "./files.mjs";

const repository = process.argv[3];
await kcfglint.init();

/** A change to each file, by turns: a remark, a line less, another number, a line twice, no file, nothing. */
const EDITS = [
  (text) => `${text}# a remark\n`,
  (text) => text.replace(/[^\n]+\n*$/, ""),
  (text) => text.replace(/\d(?=\n)/, (it) => String((Number(it) + 1) % 10)),
  (text) => text.replace(/^(\w[\w.]*=).+$/m, "$&\n$17"),
  () => undefined,
  (text) => text,
];

function edited(files, turn) {
  const changed = files.map(({ path, content }, at) => ({ path, content: EDITS[(at + turn) % EDITS.length](content.toString("latin1")) }));
  return changed.filter((it) => it.content !== undefined).map(({ path, content }) => ({ path, content: Buffer.from(content, "latin1") }));
}

// The states, and which are compared.
const states = [];
const pairs = [];
const isCandidate = (it) => kcfglint.isCandidate(it.path);
function state(name, written) {
  // Of a folder `version-2` a walk sees the one that it is in.
  const others = written.filter((it) => !isCandidate(it)).flatMap(({ path }) => [path, ...(path.match(/^.*?\/version-2(?=\/)/) ?? [])]);
  const folders = others.map(kcfglint.folderInUse).filter((it) => it !== null);
  const files = withNamed(kcfglint, written.filter(isCandidate), written.filter((it) => !isCandidate(it)));
  return states.push({ name, written, files, folders }) - 1;
}
for (const folder of readdirSync(join(repository, "fixtures"), { withFileTypes: true }).filter((it) => it.isDirectory())) {
  const { files } = walked(kcfglint, join(repository, "fixtures", folder.name), ".");
  const at = state(folder.name, files);
  for (let turn = 0; turn < EDITS.length; turn++) {
    const other = state(`${folder.name}, edited (${turn})`, edited(files, turn));
    pairs.push(turn % 2 === 0 ? { old: at, new: other } : { old: other, new: at });
  }
  pairs.push({ old: at, new: at });
}
const [peter, broken] = ["peter", "peter-broken"].map((name) => states.findIndex((it) => it.name === name));
const production = { target: { profile: "production" } };
pairs.push({ old: peter, new: broken }, { old: broken, new: peter }, { old: peter, new: broken, settings: production, words: ["--profile", "production"] });
pairs.push({ old: peter, new: state("one file of another kind", [{ path: "zk1/zoo.cfg", content: Buffer.from("a novel\n") }]) });
// A bad case of a page and the good one that follows.
const all = cases(join(repository, "core/src/rules")).filter((it) => !it.complete);
for (const [at, bad] of all.entries()) {
  const good = all[at + 1];
  const is_pair = / Bad/.test(bad.name) && / Good/.test(good?.name) && JSON.stringify(bad.target) === JSON.stringify(good.target);
  if (!is_pair) continue;
  const [one, other] = [bad, good].map((it) => state(it.name, it.files));
  pairs.push({ old: one, new: other, settings: { target: bad.target }, words: options(bad.target) });
}
// A folder that comes into use makes the absence of a file in it a fact.
const { files: without } = all.find((it) => it.name.startsWith("cluster/myid_missing.md Bad"));
const started = { old: state("before the first start", without.filter(isCandidate)), new: state("after it", without) };
pairs.push(started, { old: started.new, new: started.old });

/** All states at once, as what `git fast-import` reads: a branch for each. */
function stream() {
  const parts = [];
  for (const [at, { written }] of states.entries()) {
    parts.push(`commit refs/heads/state-${at}\ncommitter a <a> 0 +0000\ndata 0\ndeleteall\n`);
    for (const { path, content } of written) parts.push(`M 100644 inline ${path}\ndata ${content.length}\n`, content, "\n");
  }
  return Buffer.concat(parts.map((it) => Buffer.from(it)));
}

const folder = mkdtempSync(join(tmpdir(), "kcfglint-wasm-"));
const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
for (const [words, input] of [[["init", "--quiet"]], [["fast-import", "--quiet"], stream()]]) {
  const { status, stderr } = run("git", words, { cwd: folder, env, input });
  assert.equal(status, 0, stderr);
}

const count = { found: 0, gone: 0, files: 0, changes: 0, rolling: 0, unlike: new Set() };
for (const pair of pairs) {
  const { old, new: now, settings = {}, words = [] } = pair;
  const name = `${states[old].name} -> ${states[now].name}`;
  const { status, stdout, stderr } = run(command, ["diff", "--format", "json", ...words, `state-${old}`, `state-${now}`], { cwd: folder, env });
  assert.ok(status === 0 || status === 1 || /no file of Kafka/.test(stderr), `${name}: ${stderr}`);
  assert.equal(await kcfglint.diffJson(states[old].files, states[now].files, settings, { old: states[old].folders, new: states[now].folders }), stdout, name);
  const told = JSON.parse(stdout);
  count.found += told.new_findings.length;
  count.gone += told.gone_findings.length;
  count.files += told.files.length;
  count.changes += told.files.reduce((sum, it) => sum + it.changes.length, 0);
  count.rolling += told.rolling.length;
  told.rolling.forEach((it) => count.unlike.add(it.one_by_one));
  if (pair === started) assert.deepEqual(told.new_findings.map((it) => it.code), ["CL001"], name);
  if (old === now) assert.deepEqual([told.new_findings, told.gone_findings, told.files, told.rolling], [[], [], [], []], name);
}
rmSync(folder, { recursive: true });

// A comparison of nothing with nothing is none.
const is_enough = pairs.length > 100 && count.found > 100 && count.gone > 100 && count.files > 200 && count.changes > 200 && count.rolling > 30;
assert.ok(is_enough && count.unlike.size === 3, JSON.stringify({ pairs: pairs.length, ...count, unlike: [...count.unlike] }));
console.log(`${pairs.length} changes, ${count.files} files that differ, ${count.found} new findings and ${count.gone} gone: the same as the command's`);
