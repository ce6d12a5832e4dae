// The package says what the command says, byte for byte, and its fixes write the same bytes. The other questions have the same answers.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import * as kcfglint from "kcfglint";

import { options, printed } from "./command.mjs";
import { cases, walked, written } from "./files.mjs";
import { GOALS, compare_lenses, told } from "./lenses.mjs";

const repository = process.argv[3];
await kcfglint.init();

const count = { compared: 0, findings: 0, safe: 0, unsafe: 0, changed: 0 };

/** Compares report and fixes of what is below a folder. */
async function compare(name, folder, shown, settings = {}, words = [], goals = GOALS) {
  const { files, folders } = walked(kcfglint, join(folder, shown), shown);
  const given = [...words, "--no-context", shown];
  const wanted = printed(folder, ["--format", "json", ...given]);
  assert.equal(kcfglint.lintJson(files, settings, folders), wanted, name);
  count.compared += 1;
  count.findings += JSON.parse(wanted).diagnostics.length;
  await compare_lenses({ name, folder, shown, files, folders, settings, words }, goals);
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
  await compare(it.name, folder, ".", settings, words, [GOALS[count.compared % GOALS.length]]);
  rmSync(folder, { recursive: true });
}
rmSync(fixtures, { recursive: true });

// A comparison of nothing with nothing is none.
assert.ok(of_fixtures.findings > 40 && of_fixtures.compared > 20, JSON.stringify(of_fixtures));
assert.ok(count.compared > 400 && count.safe > 15 && count.unsafe > 100 && count.changed > 100, JSON.stringify(count));
told();
console.log(`${count.compared} sets of files, ${count.findings} findings: the same as the command's; ${count.safe} safe fixes, ${count.unsafe} with the unsafe: the same bytes`);
