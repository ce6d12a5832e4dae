/** No serious fault for those who do not see, or do not use a mouse: axe-core over every state of the page. */

import { test } from "node:test";
import { assertAccessible } from "./axe.mjs";
import { escape, openSample, setUp } from "./browser.mjs";

const here = setUp();

const DIALOGS = [
  ["samples", (page) => page.getByTestId("samples").click()],
  ["paste", (page) => page.getByTestId("paste").click().then(() => page.getByTestId("paste-text").fill("==> zk1/myid <==\n1\n"))],
  ["new file", (page) => page.getByTestId("new-file").click()],
  ["share", (page) => page.locator(".top").getByRole("button").nth(0).click()],
  ["download", (page) => page.locator(".top").getByRole("button").nth(1).click()],
  ["settings", (page) => page.locator(".top").getByRole("button").nth(2).click()],
  ["shortcuts", (page) => page.locator(".top").getByRole("button").nth(3).click()],
];

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 390]) {
    const name = `${colorScheme}, ${width} px`;
    const go = async (page, view) => width < 800 && page.getByTestId(`tab-${view}`).click();

    test(`first sight, views and dialogs, ${name}`, async (t) => {
      const { page } = await here.visit(t, { colorScheme, width });
      await assertAccessible(page, "first sight");
      for (const view of width < 800 ? ["files", "findings", "cluster"] : []) {
        await go(page, view);
        await assertAccessible(page, view);
      }
      await go(page, "files");
      for (const [what, open] of DIALOGS) {
        await open(page);
        await page.locator("dialog[open]").waitFor();
        await assertAccessible(page, what);
        await escape(page);
      }
    });

    test(`rule, preview, hints, log line, servers off, ${name}`, async (t) => {
      const { page } = await here.visit(t, { colorScheme, width });
      await go(page, "findings");
      await page.getByRole("button", { name: /hints$/ }).click();
      await page.locator('li[data-code="CL002"] .go').click();
      await assertAccessible(page, "hints");
      await go(page, "findings");
      await page.locator('li[data-code="CL002"] .fix').click();
      await page.getByTestId("fix-preview").waitFor();
      await assertAccessible(page, "preview");
      await page.keyboard.press("Escape");
      await go(page, "cluster");
      await page.getByTestId("switch").first().click();
      await page.getByTestId("switch").nth(1).click();
      await assertAccessible(page, "servers off");
      await go(page, "editor");
      await page.locator("#log-line").fill("My id 4 not in the peer list");
      await page.getByTestId("log-results").getByText("CL002").first().waitFor();
      await assertAccessible(page, "log line");
      await go(page, "findings");
      await page.locator('li[data-code="CL002"] .code').click();
      await page.getByTestId("rule-page").getByRole("heading", { name: /CL002/ }).waitFor();
      await assertAccessible(page, "rule");
      await page.keyboard.press("Escape");
      await go(page, "files");
      await openSample(page, "kraft");
      await page.getByTestId("clean").waitFor({ state: "attached" });
      await assertAccessible(page, "clean");
    });

    test(`the rules' own pages, ${name}`, async (t) => {
      const { page } = await here.visit(t, { colorScheme, width, path: "rules/", ready: false });
      await assertAccessible(page, "rules");
      await page.goto(`${here.host.url}rules/CL002/`);
      await assertAccessible(page, "CL002");
    });
  }
}

test("Korean", async (t) => {
  const { page } = await here.visit(t, { locale: "ko-KR" });
  await assertAccessible(page, "Korean");
});
