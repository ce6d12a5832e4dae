/** On a phone: nothing is cut off, nothing scrolls sideways, every part can be reached. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { escape, eventually, findings, openSample, setUp } from "./browser.mjs";

const here = setUp();
const SIZE = { width: 390, height: 844 };

/** What can be pressed and lies outside of the window, or is wider than it. */
const outside = (page) => page.evaluate(() => {
  const out = [];
  if (document.documentElement.scrollWidth > innerWidth) out.push(`the page is ${document.documentElement.scrollWidth} px wide`);
  const isOpen = document.querySelector("dialog[open]");
  for (const it of (isOpen ?? document).querySelectorAll("button, input, select, textarea, a, [role=treeitem], [role=switch], h2, p, label")) {
    const box = it.getBoundingClientRect();
    if (!it.checkVisibility() || box.width === 0 || it.closest(".skip, .visually-hidden, .canvas, .cm-editor, .diff, pre, .log label") !== null) continue;
    if (box.left < -1 || box.right > innerWidth + 1) out.push(`${it.tagName} ${it.textContent.trim().slice(0, 40)}: ${Math.round(box.left)} to ${Math.round(box.right)}`);
  }
  return out;
});

for (const locale of ["en-US", "ko-KR"]) {
  test(`nothing is outside, ${locale}`, async (t) => {
    const { page } = await here.visit(t, { ...SIZE, locale });
    for (const view of ["files", "editor", "findings", "cluster", "inforce"]) {
      await page.getByTestId(`tab-${view}`).click();
      if (view === "inforce") await page.locator(".setting").first().waitFor();
      assert.deepEqual(await outside(page), [], view);
      assert.equal(await page.locator(".canvas").evaluate((it) => it.scrollWidth > it.clientWidth), false, "the drawing fits");
    }
    await page.getByTestId("tab-files").click();
    for (const it of ["samples", "paste", "new-file"]) {
      await page.getByTestId(it).click();
      await page.locator("dialog[open]").waitFor();
      assert.deepEqual(await outside(page), [], it);
      await escape(page);
    }
    for (const it of [0, 1, 2, 3]) {
      await page.locator(".top button").nth(it).click();
      await page.locator("dialog[open]").waitFor();
      assert.deepEqual(await outside(page), [], `dialog ${it}`);
      await escape(page);
    }
  });
}

test("a long path gives its folder away, not its name", async (t) => {
  const { page } = await here.visit(t, SIZE);
  await page.getByTestId("tab-files").click();
  await page.getByTestId("new-file").click();
  await page.getByTestId("file-path").fill(`${"a-folder-with-a-long-name/".repeat(5)}server-of-the-third-rack.properties`);
  await page.keyboard.press("Enter");
  await page.getByTestId("open-path").getByText("server-of-the-third-rack.properties").waitFor();
  assert.deepEqual(await outside(page), []);
  const name = page.getByTestId("open-path").locator("bdi").last();
  // The head is drawn anew with the report; what was drawn before has no width then.
  await eventually(() => name.evaluate((it) => it.clientWidth > 180), true);
});

test("from the finding to the line, on a phone", async (t) => {
  const { page } = await here.visit(t, { ...SIZE, hasTouch: true, isMobile: true });
  await page.getByTestId("tab-findings").tap();
  const { length } = await findings(page);
  await page.locator('li[data-code="CL002"] .go').tap();
  assert.equal(await page.getByTestId("tab-editor").getAttribute("aria-current"), "page");
  assert.equal(await page.getByTestId("open-path").textContent(), "peter-zk004/myid");
  await page.getByTestId("tab-findings").tap();
  await page.locator('li[data-code="CL002"] .fix').tap();
  await page.getByTestId("apply-fix").tap();
  await eventually(async () => (await findings(page)).length, length - 1);
  await page.getByTestId("tab-cluster").tap();
  await page.getByTestId("switch").first().tap();
  await eventually(() => page.getByTestId("quorum-state").textContent(), "● 3 of 4 up: the quorum holds");
  await page.getByTestId("tab-files").tap();
  await openSample(page, "kraft");
  assert.deepEqual(await outside(page), []);
});
