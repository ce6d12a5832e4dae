/** In Korean nothing of the interface is left in English. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { escape, openSample, setUp } from "./browser.mjs";

const here = setUp();
const www = fileURLToPath(new URL("../../../www/", import.meta.url));
const { runnerImport } = await import(pathToFileURL(createRequire(`${www}package.json`).resolve("vite")).href);
const words = async (name) => (await runnerImport(`${www}src/i18n/${name}.ts`, { configFile: false, root: www, logLevel: "error" })).module[name];
const [en, ko] = [await words("en"), await words("ko")];

/** Words that are the same in both: names of things and formats. */
const SAME = new Set(["search", "chroot"]);
const SAMPLE_VALUES = [[0], [1], [2], [3], [7], [3, 5], [2, 3], ["zk1"]];

/** What a word of a dictionary may look like on the page. */
function forms(it) {
  if (typeof it === "string") return [it];
  return typeof it === "function" ? SAMPLE_VALUES.map((values) => it(...values)) : [];
}

test("every word has its own in Korean", () => {
  assert.deepEqual(Object.keys(ko).sort(), Object.keys(en).sort());
  for (const key of Object.keys(en).filter((it) => !SAME.has(it))) {
    for (const it of forms(ko[key])) if (/[a-z]{3}/i.test(forms(en[key])[0])) assert.match(it, /\p{Script=Hangul}/u, `${key}: ${it}`);
  }
});

const english = new Set(Object.keys(en).filter((key) => typeof en[key] !== "object").flatMap((key) => forms(en[key]).filter((it) => !forms(ko[key]).includes(it))));
const korean = new Set(Object.keys(ko).flatMap((key) => forms(ko[key])));

/** All that is read on the page, or read out: texts, labels, hints. Files and findings have a language of their own. */
const visible = (page) => page.evaluate(() => {
  const out = [];
  const isOther = (it) => it.closest('[lang="en"], .cm-content, .diff, bdi, option[lang], code, .code, .rule-name, .where, .related, .tip-finding') !== null;
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let it = walk.nextNode(); it !== null; it = walk.nextNode()) {
    if (it instanceof Element) {
      if (isOther(it)) continue;
      for (const name of ["aria-label", "title", "placeholder", "data-drop"]) if (it.hasAttribute(name)) out.push(it.getAttribute(name).trim());
    } else if (it.data.trim() !== "" && !isOther(it.parentElement)) out.push(it.data.trim());
  }
  return out;
});

const seen = new Set();
async function assertKorean(page, what) {
  await page.locator('html[lang="ko"]').waitFor({ state: "attached" });
  const texts = await visible(page);
  for (const it of texts) if (korean.has(it)) seen.add(it);
  assert.deepEqual(texts.filter((it) => english.has(it)), [], `${what}: English is left`);
}

test("the switch changes all, and is remembered", async (t) => {
  const { page } = await here.visit(t);
  await page.locator("#log-line").fill("nothing that anybody knows");
  await page.getByLabel("Language", { exact: true }).selectOption("ko");
  await assertKorean(page, "first sight");
  const DIALOGS = ["예제", "붙여넣기", "새 파일", "공유", "다운로드", "설정", "단축키", "이름 바꾸기"];
  for (const name of DIALOGS) {
    await page.getByRole("button", { name, exact: true }).first().click();
    await page.locator("dialog[open]").waitFor();
    await assertKorean(page, name);
    await escape(page);
  }
  await page.locator('li[data-code="CL002"] .fix').click();
  await page.getByTestId("fix-preview").waitFor();
  await assertKorean(page, "preview");
  await page.getByTestId("apply-fix").click();
  await page.locator("#toast button").waitFor();
  await assertKorean(page, "toast");
  await page.getByTestId("switch").first().click();
  await assertKorean(page, "a server off");
  await page.locator("#log-line").fill("nothing that anybody knows");
  await page.getByTestId("log-results").locator("p").waitFor();
  await assertKorean(page, "log line");
  await page.locator('li[data-code] .code').first().click();
  await page.getByTestId("rule-page").getByRole("heading").nth(1).waitFor();
  await assertKorean(page, "rule");
  await page.keyboard.press("Escape");
  await page.locator(".cm-content .tok-key", { hasText: /./ }).first().hover().catch(() => undefined);
  await page.getByTestId("side-inforce").click();
  await page.getByTestId("inforce").getByText("자체 설정이 없습니다").waitFor();
  await assertKorean(page, "a file without settings");
  await openSample(page, "observers");
  await page.getByText("옵저버").first().waitFor();
  await assertKorean(page, "observers");
  await page.locator(".inforce .filter").fill("port");
  await page.getByTestId("inforce-default").locator("li:not([hidden])").first().waitFor();
  await assertKorean(page, "in force");
  await page.getByTestId("side-findings").click();
  await page.locator(".cm-content .tok-key", { hasText: "tickTime" }).hover();
  await page.getByTestId("describe").waitFor();
  await assertKorean(page, "hover");
  for (const button = page.locator(".file-head .tools button").nth(1); await button.count() > 0;) await button.click();
  await assertKorean(page, "no file");
  assert.ok(seen.size > 90, `${seen.size} Korean texts were seen`);
  t.diagnostic(`${seen.size} Korean texts seen, none in English`);
  await page.reload();
  await page.getByRole("button", { name: "공유" }).waitFor();
  await page.getByLabel("언어").selectOption("en");
  await page.getByRole("button", { name: "Share" }).waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.deepEqual((await visible(page)).filter((it) => /\p{Script=Hangul}/u.test(it)), []);
});

test("a browser that asks for Korean gets it", async (t) => {
  const { page } = await here.visit(t, { locale: "ko-KR" });
  await assertKorean(page, "first sight");
});
