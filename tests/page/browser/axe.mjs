/** axe-core over the page as it is. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export async function assertAccessible(page, what) {
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  const bad = violations.filter((it) => it.impact === "serious" || it.impact === "critical");
  assert.deepEqual(bad.map((it) => `${what}: ${it.id}: ${it.nodes.map((one) => `${one.target} ${one.any[0]?.message ?? ""}`).join("; ")}`), []);
  assert.ok(passes.length > 15, `${what}: axe looked at ${passes.length} things`);
}
