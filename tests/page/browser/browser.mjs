/** A browser for the tests of a file, and what holds for every visit: no request leaves the page's host, no part of its policy is
 *  broken, nothing is logged as an error, and nothing of a file ever runs. */

import assert from "node:assert/strict";
import { after, before } from "node:test";
import { chromium } from "playwright-core";
import { serve, world } from "./server.mjs";

const FLAGS = [
  "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

/** Chromium itself asks its maker for updates, for messages and for what fields to fill in, whatever the page. */
const BROWSERS_OWN = /^(CONNECT |POST http:\/\/)[a-z.-]+\.(google|googleapis)\.com[:/]/;

/** Starts all for a file of tests. Call it once; `visit` gives pages from then on. */
export function setUp() {
  const here = {};
  before(async () => {
    here.host = await serve();
    here.world = await world();
    here.browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      // Root has no sandbox.
      args: [...FLAGS, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), `--proxy-server=${here.world.origin}`],
    });
  });
  after(async () => {
    await here.browser?.close();
    await here.host?.close();
    await here.world?.close();
    assert.deepEqual(here.world?.heard.filter((it) => !BROWSERS_OWN.test(it)), [], "the browser asked for something else than the page");
  });
  here.visit = (test, options) => visit(here, test, options);
  return here;
}

/** Opens the page in a fresh profile, and waits for the first findings. `mayFail` are patterns of errors that the test provokes. */
async function visit(here, test, { path = "", width = 1280, height = 800, mayFail = [], ready = true, ...options } = {}) {
  const context = await here.browser.newContext({ viewport: { width, height }, locale: "en-US", ...options });
  const requests = [];
  const violations = [];
  const errors = [];
  const dialogs = [];
  context.on("request", (it) => requests.push(it.url()));
  context.on("weberror", (it) => errors.push(String(it.error())));
  context.on("console", (it) => it.type() === "error" && errors.push(`${it.text()} ${it.location().url}`));
  context.on("dialog", (it) => (dialogs.push(it.message()), it.dismiss()));
  await context.exposeBinding("tellViolation", (_, it) => violations.push(it));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (it) => window.tellViolation(`${it.effectiveDirective} ${it.blockedURI}`));
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const expected = (text) => mayFail.some((it) => it.test(text));
  test.after(async () => {
    const pwned = page.isClosed() ? undefined : await page.evaluate(() => window.pwned);
    await context.close();
    assert.equal(pwned, undefined, "something of a file ran");
    assert.deepEqual(dialogs, [], "a dialog of the browser's came up");
    assert.deepEqual(requests.filter((it) => !it.startsWith(`${here.host.origin}/`) && !it.startsWith(`blob:${here.host.origin}/`) && !expected(it)), []);
    assert.deepEqual(violations.filter((it) => !expected(it)), [], "the policy was broken");
    assert.deepEqual(errors.filter((it) => !expected(it)), [], "errors on the console");
  });
  await page.goto(here.host.url + path);
  if (ready) await settled(page);
  return { page, context, requests, violations, errors };
}

/** Until the list of findings is about what is on the page. */
export async function settled(page) {
  await page.locator('[data-testid="findings"][data-revision]:not([data-revision="0"])').waitFor({ state: "attached" });
}

/** The findings in the list, as a person reads them. */
export function findings(page) {
  return page.locator('[data-testid="findings"]').evaluate((list) =>
    [...list.querySelectorAll("li[data-code]")].map((it) => ({
      path: it.closest(".finding-group").querySelector("h3").textContent,
      place: it.querySelector(".about .dim").textContent,
      code: it.dataset.code,
      severity: it.dataset.severity,
      message: it.querySelector(".message").textContent,
    })));
}

export const codes = async (page) => (await findings(page)).map((it) => it.code);

/** Waits until a question about the page has the wanted answer, and says what it was otherwise. */
export async function eventually(ask, wanted, ms = 10_000) {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    try {
      assert.deepEqual(answer, wanted);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Does what changes the files, and waits until the list is about what came of it. */
async function relinted(page, change) {
  const list = page.getByTestId("findings");
  const revision = async () => Number(await list.getAttribute("data-revision"));
  const before = await revision();
  await change();
  await eventually(async () => (await revision()) > before, true, 60_000);
}

export const openSample = (page, name) => relinted(page, async () => {
  await page.getByTestId("samples").click();
  await page.getByTestId(`sample-${name}`).click();
});

/** Waits for the dialog that something opens, and closes it. */
export async function escape(page) {
  await page.locator("dialog[open]").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
}

/** Replaces everything by what is pasted into the dialog. */
export const paste = (page, text) => relinted(page, async () => {
  await page.getByTestId("paste").click();
  await page.getByTestId("paste-text").fill(text);
  await page.getByTestId("paste-replace").click();
});

/** The text in the editor, as far as it is drawn. */
export const editorText = async (page) => (await page.locator(".cm-line").allTextContents()).join("\n");

export const toast = (page) => page.locator("#toast");
