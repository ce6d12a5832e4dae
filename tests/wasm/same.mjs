// The package says what the command says, byte for byte, and its fixes write the same bytes. What is in force is the same, too.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import * as kcfglint from "kcfglint";

import { cases, walked, written } from "./files.mjs";

const [, , command, repository] = process.argv;
await kcfglint.init();

/** What the command prints; 2 stands for a run that went wrong, or for nothing to lint. */
function printed(folder, words) {
  const run = spawnSync(command, words, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(run.error, undefined, `${command}: ${run.error}`);
  assert.ok(run.status === 0 || run.status === 1 || /nothing to lint|nothing to show|no settings to show|is missing|no node/.test(run.stderr), `${words}: ${run.stderr}`);
  return run.stdout;
}

const options = (target) => Object.entries(target).flatMap(([key, it]) => (key === "profile" ? ["--profile", it] : ["--target", `${key}=${it}`]));

const count = { compared: 0, shown: 0, settings: 0, unused: 0, findings: 0, safe: 0, unsafe: 0, changed: 0 };

/** Compares what is in force: of all files at once, and of each that is asked for alone. */
async function compare_shown(name, folder, shown, files, settings, words) {
  const wanted = printed(folder, ["show", "--format", "json", ...words, "--no-context", shown]);
  assert.equal(await kcfglint.showJson(files, settings), wanted, `${name}: show`);
  const all = JSON.parse(wanted).files;
  for (const it of all) {
    const alone = `${JSON.stringify({ schema: 1, files: [it] }, null, 2)}\n`;
    assert.equal(await kcfglint.showJson(files, settings, it.path), alone, `${name}: show ${it.path}`);
    count.settings += it.settings.length;
    count.unused += it.unused.length;
  }
  count.shown += all.length;
}

/** Compares report and fixes of what is below a folder. */
async function compare(name, folder, shown, settings = {}, words = []) {
  const { files, folders } = walked(kcfglint, join(folder, shown), shown);
  const given = [...words, "--no-context", shown];
  const wanted = printed(folder, ["--format", "json", ...given]);
  assert.equal(kcfglint.lintJson(files, settings, folders), wanted, name);
  count.compared += 1;
  count.findings += JSON.parse(wanted).diagnostics.length;
  await compare_shown(name, folder, shown, files, settings, words);
  for (const safety of ["safe", "unsafe"]) {
    const copy = mkdtempSync(join(tmpdir(), "kcfglint-wasm-"));
    cpSync(folder, copy, { recursive: true, filter: (it) => !it.includes("/target") && !it.includes("/.git") });
    const report = printed(copy, ["--format", "json", "--fix", ...(safety === "unsafe" ? ["--unsafe-fixes"] : []), ...given]);
    const fixed = kcfglint.fix(files, settings, { safety, folders });
    const now = new Map(files.map((it) => [it.path, Buffer.from(it.content)]));
    fixed.files.forEach((it) => now.set(it.path, Buffer.from(it.content)));
    for (const { path, content } of walked(kcfglint, join(copy, shown), shown).files) {
      assert.ok(now.get(path).equals(content), `${name}: ${safety} fixes write another ${path}:\n${now.get(path)}\n--- the command:\n${content}`);
    }
    assert.equal(`${JSON.stringify(fixed.report, null, 2)}\n`, report, `${name}: what is left after ${safety} fixes`);
    count[safety] += fixed.fixed;
    count.changed += fixed.files.length;
    rmSync(copy, { recursive: true });
  }
}

const fixtures = mkdtempSync(join(tmpdir(), "kcfglint-wasm-"));
cpSync(join(repository, "fixtures"), join(fixtures, "fixtures"), { recursive: true });
for (const name of readdirSync(join(fixtures, "fixtures"), { withFileTypes: true }).filter((it) => it.isDirectory())) {
  await compare(name.name, fixtures, `fixtures/${name.name}`);
  await compare(`${name.name}, production`, fixtures, `fixtures/${name.name}`, { target: { profile: "production" } }, ["--profile", "production"]);
}
await compare("all fixtures", fixtures, "fixtures");
const of_fixtures = { ...count };

for (const it of cases(join(repository, "core/src/rules"))) {
  const folder = mkdtempSync(join(tmpdir(), "kcfglint-wasm-"));
  written(folder, it.files);
  const settings = { target: it.target };
  const words = options(it.target);
  if (it.complete) {
    // Beside the folder, which no pattern of its own is to find.
    writeFileSync(join(folder, "kcfglint.toml"), '[[cluster]]\nname = "all"\nmembers = ["**"]\ncomplete = true\n');
    settings.cluster = [{ name: "all", members: it.files.map((file) => file.path), complete: true }];
  }
  await compare(it.name, folder, ".", settings, words);
  rmSync(folder, { recursive: true });
}
rmSync(fixtures, { recursive: true });

// A comparison of nothing with nothing is none.
assert.ok(of_fixtures.findings > 40 && of_fixtures.compared > 20, JSON.stringify(of_fixtures));
assert.ok(count.compared > 400 && count.safe > 15 && count.unsafe > 100 && count.changed > 100, JSON.stringify(count));
assert.ok(count.shown > 500 && count.settings > 50_000 && count.unused > 30, JSON.stringify(count));
console.log(`${count.shown} files as the products read them, ${count.settings} settings and ${count.unused} unused lines: the same as the command's`);
console.log(`${count.compared} sets of files, ${count.findings} findings: the same as the command's; ${count.safe} safe fixes, ${count.unsafe} with the unsafe: the same bytes`);
