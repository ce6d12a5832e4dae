/** Figures: from the keystroke to the findings, and the weight of the page. They are printed; what is over a goal is said. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { eventually, findings, openSample, setUp } from "./browser.mjs";

const here = setUp();
const GOALS = { keystroke: 16, lint: 2, weight: 300 };
const ROUNDS = 40;

const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
const verdict = (value, goal) => (value <= goal ? `within the goal of ${goal}` : `over the goal of ${goal}`);

/** Types a letter and takes it back, so that a finding comes and goes, and measures by the page's own clock: from the event's time
 *  to the frame's work that put the list in place. */
async function keystrokes(page) {
  await page.evaluate(() => {
    const list = document.querySelector('[data-testid="findings"]');
    window.figures = [];
    let pressed = 0;
    document.addEventListener("keydown", (it) => (pressed = it.timeStamp), { capture: true });
    new MutationObserver(() => {
      if (pressed > 0) window.figures.push(performance.now() - pressed);
      pressed = 0;
    }).observe(list, { childList: true, subtree: true });
    performance.clearMeasures();
  });
  const before = (await findings(page)).length;
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.keyboard.press("x");
    await eventually(async () => (await findings(page)).length > before, true);
    await page.keyboard.press("Backspace");
    await eventually(async () => (await findings(page)).length, before);
  }
  const figures = await page.evaluate(() => window.figures);
  const own = await page.evaluate(() => performance.getEntriesByName("kcfglint:lint").map((it) => it.duration));
  return { figures, own };
}

for (const [what, isOpen] of [["nine files", false], ["nine files, and what is in force is shown", true]]) test(`from the keystroke to the findings in the list, ${what}`, async (t) => {
  const { page } = await here.visit(t);
  if (isOpen) await page.getByTestId("side-inforce").click();
  await openSample(page, "ansible");
  assert.equal(await page.getByTestId("tree").locator(".row.file").count(), 9);
  await page.locator(".cm-line").filter({ hasText: /^tickTime/ }).first().click();
  await page.keyboard.press("Home");
  const { figures, own } = await keystrokes(page);
  assert.ok(figures.length >= 2 * ROUNDS && own.length >= 2 * ROUNDS, `${figures.length} and ${own.length} figures`);
  const [all, lint] = [median(figures), median(own)];
  const worst = figures.toSorted((a, b) => a - b)[Math.floor(figures.length * 0.95)];
  t.diagnostic(`keystroke to findings: ${all.toFixed(1)} ms median, ${worst.toFixed(1)} ms in 95 of 100, of ${figures.length}: ${verdict(all, GOALS.keystroke)} ms`);
  t.diagnostic(`the linter's own part: ${lint.toFixed(1)} ms median: ${verdict(lint, GOALS.lint)} ms`);
});

test("what a first visit loads", async (t) => {
  const context = await here.browser.newContext({ serviceWorkers: "block" });
  t.after(() => context.close());
  const loads = [];
  context.on("response", (it) => loads.push(it.body().then((body) => [new URL(it.url()).pathname.split("/").pop() || "index.html", gzipSync(body, { level: 9 }).length])));
  const page = await context.newPage();
  await page.goto(here.host.url, { waitUntil: "networkidle" });
  await page.locator("li[data-code]").first().waitFor();
  const sizes = new Map((await Promise.all(loads)).filter(([name]) => !/^[0-9a-f-]{36}$/.test(name)));
  const total = [...sizes.values()].reduce((sum, it) => sum + it, 0) / 1024;
  for (const [name, size] of sizes) t.diagnostic(`${(size / 1024).toFixed(1).padStart(8)} KB  ${name}`);
  t.diagnostic(`page weight: ${total.toFixed(1)} KB with gzip -9: ${verdict(total, GOALS.weight)} KB`);
  for (const part of ["index.html", ".wasm", "worker", ".css"]) assert.ok([...sizes.keys()].some((it) => it.includes(part)), `${part} was weighed`);
});
