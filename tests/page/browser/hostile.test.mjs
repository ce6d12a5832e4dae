/** Names and contents of a stranger's: they are text, wherever they are shown. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { drop, zip } from "./archives.mjs";
import { escape, eventually, findings, paste, settled, setUp, toast } from "./browser.mjs";

const here = setUp();

const MARKUP = `<img src=x onerror="window.pwned=1"><script>window.pwned=1</script><svg onload=window.pwned=1></svg>`;
const NAMES = [
  `<img src=x onerror=window.pwned=1>/zoo.cfg`, `"><script>window.pwned=1</script>/zoo.cfg`, `javascript:window.pwned=1/zoo.cfg`,
  "__proto__/zoo.cfg", "constructor/toString/zoo.cfg", "__proto__", "hasOwnProperty", "../../../etc/cron.d/zoo.cfg", "/etc/passwd.properties",
  "C:\\windows\\zoo.cfg", "zk\u202egfc.ooz/zoo.cfg", "zk\u0000\u001b[31m/zoo.cfg", "zk\nnext/zoo.cfg", "\ud83d\ude00/zoo.cfg", `${"a/".repeat(300)}zoo.cfg`,
];
const CONTENT = [
  `${MARKUP}=1`, `clientPort=${MARKUP}`, `dataDir=\`${MARKUP}\``, `server.1=${MARKUP}:2888:3888`, `server.2="><img src=x onerror=window.pwned=1>:2888:3888`,
  `__proto__=1`, `constructor=2`, `tickTime=\u202e0002`, `# ${MARKUP}`,
].join("\n");

const linkOf = (files, more = {}) =>
  `#s=${deflateRawSync(Buffer.from(JSON.stringify({ v: 1, files: files.map(([path, text]) => [path, text, 0]), settings: {}, open: null, ...more }))).toString("base64url")}`;

/** Elements of the page that only a file can have brought. */
const injected = (page) => page.evaluate(() =>
  document.querySelectorAll('img:not(.cm-widgetBuffer), iframe, object, embed, base, form[action], svg [onload], [onerror], [onload], script:not([src^="./assets/"])').length);

/** Looks at everything that shows names, findings and texts. */
async function lookAround(page) {
  const rows = page.getByTestId("tree").locator(".row.file");
  for (let it = 0; it < await rows.count(); it += 1) await rows.nth(it).click();
  const go = page.locator("li[data-code] .go");
  for (let it = 0; it < Math.min(8, await go.count()); it += 1) await go.nth(it).click();
  for (const name of ["Share", "Download"]) {
    await page.getByRole("button", { name, exact: true }).click();
    await escape(page);
  }
  await page.locator(".file-head").getByRole("button", { name: "Rename" }).click();
  await escape(page);
  assert.equal(await injected(page), 0);
}

test("hostile names and contents, from a link", async (t) => {
  const { page } = await here.visit(t, { path: linkOf(NAMES.map((name) => [name, CONTENT])) });
  const shown = await page.getByTestId("tree").locator(".row.file").evaluateAll((all) => all.map((it) => it.title));
  assert.equal(shown.length, NAMES.length, "no file ate another");
  for (const it of shown) assert.doesNotMatch(it, /(^|\/)\.\.(\/|$)|[\u0000-\u001f\u202a-\u202e]/);
  assert.ok((await findings(page)).some((it) => it.message.includes("<img")), "a finding quotes the markup");
  await lookAround(page);
  assert.equal(await page.evaluate(() => Object.keys(Object.prototype).length), 0, "no prototype was written to");
});

test("hostile names and contents, pasted and out of an archive", async (t) => {
  const { page } = await here.visit(t);
  await paste(page, NAMES.slice(0, 4).map((it) => `==> ${it} <==\n${CONTENT}\n`).join("\n"));
  await eventually(async () => (await findings(page)).length > 3, true);
  await lookAround(page);
  await drop(t, page, [["<img src=x onerror=window.pwned=1>.zip", zip(NAMES.slice(0, 8).map((it) => [it, CONTENT]))]]);
  await toast(page).getByText(/added/).waitFor();
  await lookAround(page);
  await drop(t, page, [["<img src=x onerror=window.pwned=1>.zip", Buffer.from("none")]]);
  await toast(page).getByText("<img src=x onerror=window.pwned=1>.zip was not opened").waitFor();
  assert.equal(await injected(page), 0);
});

test("hostile text in every field", async (t) => {
  const { page } = await here.visit(t);
  await page.locator("#log-line").fill(`My id 4 not in the peer list ${MARKUP}`);
  await page.getByTestId("log-results").getByText("CL002").first().waitFor();
  await page.getByRole("button", { name: "Settings" }).click();
  await page.locator("#ignore").fill(MARKUP);
  await page.locator("#version-kafka").fill(MARKUP);
  await page.getByTestId("settings-error").getByText("<img").waitFor();
  await escape(page);
  await page.getByTestId("new-file").click();
  await page.getByTestId("file-path").fill(MARKUP);
  await page.keyboard.press("Enter");
  assert.equal(await injected(page), 0);
});

test("hostile settings in a link are no settings", async (t) => {
  const settings = { profile: MARKUP, kafka: { toString: 1 }, ignore: "__proto__", hints: MARKUP, __proto__: { pwned: 1 } };
  const { page } = await here.visit(t, { path: linkOf([["zk1/zoo.cfg", "tickTime=2000\ndataDir=/x\nclientPort=2181\nsynclimit=5\n"]], { settings, open: "__proto__" }) });
  await eventually(async () => (await findings(page)).some((it) => it.code === "S009"), true);
  assert.equal(await injected(page), 0);
});

test("a line of ten megabytes: the page lives", async (t) => {
  const { page } = await here.visit(t);
  await drop(t, page, [["zoo.cfg", Buffer.alloc(10 << 20, "a")]]);
  await toast(page).getByText("1 file above 1 MB left out").waitFor();
  await page.getByTestId("paste").click();
  await page.getByTestId("paste-text").evaluate((area) => {
    area.value = `dataDir=${"a".repeat(10 << 20)}`;
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await page.getByTestId("paste-replace").click({ timeout: 60_000 });
  await page.locator("dialog").waitFor({ state: "detached" });
  // Whatever it makes of that, it still works.
  await paste(page, "tickTime=2000\ndataDir=/x\nclientPort=2181\nsynclimit=5\n");
  await eventually(async () => (await findings(page)).map((it) => it.code).includes("S009"), true, 60_000);
  await settled(page);
});
