/** What the keys of the editor do that are the page's own. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { editorText, eventually, paste, setUp } from "./browser.mjs";

const here = setUp();

test("Backspace and Delete take a character, an accent, a line break, and the selection", async (t) => {
  const { page } = await here.visit(t);
  await paste(page, "==> zk1/zoo.cfg <==\n    x=👨‍👩‍👧❤\ufe0fe\u0301\nend=1\n");
  const press = async (...keys) => {
    for (const it of keys) await page.keyboard.press(it);
  };
  const text = () => editorText(page);
  await page.locator(".cm-content").click();
  await press("Control+Home", "End", "Backspace");
  await eventually(text, "    x=👨‍👩‍👧❤\ufe0fe\nend=1\n");
  await press("Backspace", "Backspace");
  await eventually(text, "    x=👨‍👩‍👧\nend=1\n");
  await press("Backspace");
  await eventually(text, "    x=\nend=1\n");
  await press("Delete");
  await eventually(text, "    x=end=1\n");
  await press("Home", "Backspace");
  // Home goes to the first letter, then a blank is a blank.
  await eventually(text, "   x=end=1\n");
  await press("Control+Home", "Delete");
  await eventually(text, "  x=end=1\n");
  await press("Control+Home", "Backspace");
  await eventually(text, "  x=end=1\n");
  await press("Shift+End", "Backspace");
  await eventually(text, "\n");
  await press("Control+End", "Delete", "Backspace", "Backspace");
  await eventually(text, "");
  await press("Control+z");
  assert.notEqual(await text(), "");
});
