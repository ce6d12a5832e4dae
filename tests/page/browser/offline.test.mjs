/** After the first visit the page works without a network, and without its host. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { drop, fixture, zip } from "./archives.mjs";
import { codes, eventually, findings, openSample, settled, setUp, toast } from "./browser.mjs";
import { DIST } from "./server.mjs";

const here = setUp();

/** The files that the service worker is to keep, as the build told it. */
const names = [...readFileSync(`${DIST}/sw.js`, "utf8").matchAll(/const (?:SHELL|REST) = (\[[^\]]*\])/g)].flatMap((it) => JSON.parse(it[1]));

const missing = (page) => page.evaluate(async (names) => {
  const out = [];
  for (const it of names) if ((await caches.match(it)) === undefined) out.push(it);
  return out;
}, names);

test("offline, after one visit", async (t) => {
  assert.ok(names.length > 100, `${names.length} names`);
  const { page, context } = await here.visit(t, { mayFail: [/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED/] });
  const before = await findings(page);
  await eventually(() => missing(page), [], 60_000);
  await context.setOffline(true);
  await here.host.close();
  const { length: asked } = here.host.asked;

  await page.reload();
  await settled(page);
  assert.deepEqual(await findings(page), before);
  await page.locator('li[data-code="CL002"] .code').click();
  await page.getByRole("heading", { name: /^CL002/ }).waitFor();
  await page.locator("#log-line").fill("My id 4 not in the peer list");
  await page.getByTestId("log-results").getByRole("button", { name: "CL002" }).first().waitFor();
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+f");
  await page.locator(".cm-search").waitFor();
  await page.getByRole("button", { name: "Share" }).click();
  assert.match(await page.getByTestId("share-link").inputValue(), /#s=/);
  await page.keyboard.press("Escape");
  await drop(t, page, [["cluster.zip", zip([1, 2, 3].map((it) => [`peter-zk00${it}/myid`, fixture(`peter/peter-zk00${it}/myid`)]))]]);
  await toast(page).getByText("3 files added").waitFor();
  await drop(t, page, [["kcfglint.toml", "[rules]\n"]]);
  await page.getByTestId("settings-fact").getByText("in force").waitFor();
  await page.getByLabel("Language", { exact: true }).selectOption("ko");
  await page.getByRole("button", { name: "공유" }).waitFor();
  await page.getByLabel("언어").selectOption("en");
  await openSample(page, "kraft");
  await eventually(async () => (await page.getByTestId("tree").locator(".row.file").count()), 12);
  await eventually(() => codes(page), []);

  const rule = await context.newPage();
  await rule.goto(`${here.host.url}rules/CL002/`);
  await rule.getByRole("heading", { name: /CL002/ }).waitFor();
  await rule.goto(`${here.host.url}rules/`);
  await rule.locator('a[href="CL002/"]').first().waitFor();
  assert.equal(here.host.asked.length, asked);
});
