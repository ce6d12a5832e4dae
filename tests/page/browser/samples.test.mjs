/** Every sample opens, and the page says of it what the command says. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { editorText, escape, eventually, findings, openSample, setUp } from "./browser.mjs";

const here = setUp();
const root = fileURLToPath(new URL("../../../", import.meta.url));
const names = [...readFileSync(`${root}www/samples.ts`, "utf8").matchAll(/"([a-z-]+)"/g)].map((it) => it[1]);

/** What the command says of a fixture, in the order in which it says it. */
function commanded(name, profile) {
  const { stdout, status } = spawnSync(process.env.KCFGLINT ?? `${root}target/debug/kcfglint`, ["--format", "json", "--profile", profile, "."], { cwd: `${root}fixtures/${name}`, encoding: "utf8" });
  assert.ok(status === 0 || status === 1, `${name}: the command ended with ${status}`);
  return JSON.parse(stdout).diagnostics.map((it) => ({
    path: it.path,
    place: `${it.range.start.line}:${it.range.start.column}`,
    code: it.code,
    severity: it.severity,
    message: it.message.replaceAll("`", ""),
  }));
}

test("the findings of every sample are the command's", async (t) => {
  const { page } = await here.visit(t);
  assert.ok(names.length >= 11, names.join());
  await page.getByRole("button", { name: /hints?$/ }).click();
  let total = 0;
  for (const profile of ["default", "strict"]) for (const name of names) {
    await openSample(page, name);
    await page.getByRole("button", { name: "Settings" }).click();
    await page.locator("#profile").selectOption(profile);
    await escape(page);
    const wanted = commanded(name, profile);
    total += wanted.length;
    await eventually(() => findings(page), wanted);
    const files = await page.getByTestId("tree").locator(".row.file").count();
    assert.ok(files > 1, `${name} has ${files} files`);
    assert.notEqual(await editorText(page), "", `${name}: a file is open`);
    const cards = page.getByTestId("cluster").locator("[data-testid=server], [data-testid=broker]");
    await eventually(async () => `${name} is drawn: ${await cards.count() > 0}`, `${name} is drawn: true`);
  }
  assert.ok(total > 30, `${total} findings were compared`);
  t.diagnostic(`${names.length} samples, ${total} findings: the command's`);
});

test("a sample has a way back", async (t) => {
  const { page } = await here.visit(t);
  const before = await findings(page);
  await openSample(page, "kraft");
  await eventually(() => findings(page).then((it) => it.some((one) => one.path.includes("peter-zk"))), false);
  await page.locator("#toast button").click();
  await eventually(() => findings(page), before);
});
