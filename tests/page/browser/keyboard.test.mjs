/** The keyboard alone: from the first Tab to a cluster without errors. No click in this file. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { codes, editorText, eventually, setUp } from "./browser.mjs";

const here = setUp();

const focused = (page) => page.evaluate(() => {
  const it = document.activeElement;
  return { role: it.getAttribute("role") ?? it.tagName.toLowerCase(), name: it.getAttribute("aria-label") ?? it.textContent.trim(), code: it.closest("li[data-code]")?.dataset.code, id: it.dataset.testid ?? it.id };
});

/** Presses a key until what has the focus is wanted; fails when it never is. */
async function until(page, key, wanted, most = 60) {
  const seen = [];
  for (let it = 0; it < most; it += 1) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (wanted(now)) return now;
    seen.push(`${now.role} ${now.name.slice(0, 30)}`);
  }
  return assert.fail(`${key} never led there: ${seen.join(" → ")}`);
}

test("tree, editor, finding, preview, fix, without a mouse", async (t) => {
  const { page } = await here.visit(t);
  const press = (key) => page.keyboard.press(key);

  await press("Tab");
  assert.match((await focused(page)).name, /Skip to the editor/);
  await press("Enter");
  assert.equal((await focused(page)).name, "Editor");

  await until(page, "Shift+Tab", (it) => it.role === "treeitem", 10);
  await press("End");
  await until(page, "ArrowUp", (it) => it.name.startsWith("myid"), 40);
  await press("Enter");
  const path = await page.getByTestId("open-path").textContent();
  assert.match(path, /myid$/);

  // Out of the editor by Tab, as in any field.
  await until(page, "Tab", (it) => it.role === "textbox" && it.name === "Editor", 10);
  await until(page, "Tab", (it) => it.id === "log-line", 10);
  await until(page, "Shift+Tab", (it) => it.name === "Editor", 10);

  await until(page, "Tab", (it) => it.code !== undefined, 60);
  await press("Home");
  await until(page, "ArrowDown", (it) => it.code === "CL002", 30);
  await press("Enter");
  await eventually(() => page.getByTestId("open-path").textContent(), "peter-zk004/myid");
  await until(page, "ArrowRight", (it) => it.name === "CL002", 3);
  await press("Enter");
  await page.getByRole("heading", { name: /^CL002/ }).waitFor();
  await press("Escape");
  await page.getByTestId("rule-page").waitFor({ state: "hidden" });
  assert.equal((await focused(page)).name, "CL002", "back where one came from");
  await until(page, "ArrowRight", (it) => it.name === "Fix…", 3);
  await press("Enter");
  await page.getByTestId("fix-preview").waitFor();
  assert.equal((await focused(page)).id, "apply-fix");
  await press("Enter");
  await eventually(async () => (await codes(page)).includes("CL002"), false);
  assert.equal((await editorText(page)).trim(), "4");
  assert.notEqual((await focused(page)).role, "body", "the focus is not lost with the finding");
});

test("F8 goes through the findings, Ctrl . mends", async (t) => {
  const { page } = await here.visit(t);
  const all = (await codes(page)).length;
  const current = () => page.locator("li.current").getAttribute("data-code");
  const seen = new Set();
  for (let it = 0; it < all; it += 1) {
    await page.keyboard.press("F8");
    seen.add(`${await current()} ${await page.getByTestId("open-path").textContent()}`);
  }
  assert.equal(seen.size, all, [...seen].join());
  for (let it = 0; it < all && (await current()) !== "ZK005"; it += 1) await page.keyboard.press("Shift+F8");
  await page.keyboard.press("Control+.");
  await page.getByTestId("fix-preview").waitFor();
  await page.keyboard.press("Escape");
  assert.equal((await codes(page)).length, all);
  await page.keyboard.press("Control+.");
  await page.getByTestId("fix-preview").waitFor();
  await page.keyboard.press("Enter");
  await eventually(async () => (await codes(page)).includes("ZK005"), false);
});

test("views, servers and dialogs by keys", async (t) => {
  const { page } = await here.visit(t);
  await page.getByTestId("quorum-state").waitFor();
  await page.keyboard.press("Alt+4");
  const first = await focused(page);
  assert.ok(["server", "node-mark"].includes(first.id), first.id);
  await until(page, "ArrowRight", (it) => it.role === "switch", 5);
  const before = await page.getByTestId("quorum-state").textContent();
  await page.keyboard.press(" ");
  await eventually(async () => (await page.getByTestId("quorum-state").textContent()) !== before, true);
  assert.equal((await focused(page)).role, "switch", "the focus stays");
  await page.keyboard.press("Alt+1");
  assert.equal((await focused(page)).role, "treeitem");
  await until(page, "ArrowDown", (it) => it.name.startsWith("zoo.cfg"), 30);
  await page.keyboard.press("F2");
  assert.equal((await focused(page)).id, "file-path");
  await page.keyboard.press("Escape");
  assert.equal((await focused(page)).role, "treeitem");
  await page.keyboard.press("Alt+2");
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("tickTime=2000\n");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Control+i");
  await page.getByTestId("describe").waitFor();
  await page.keyboard.press("Escape");
  await page.getByTestId("describe").waitFor({ state: "detached" });
});
