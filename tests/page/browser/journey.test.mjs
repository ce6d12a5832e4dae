/** Paste, finding, fix, clean. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { codes, editorText, eventually, findings, openSample, paste, setUp, toast } from "./browser.mjs";

const here = setUp();

const server = (id) => `==> zk${id}/zoo.cfg <==
tickTime=2000
initLimit=10
syncLimit=5
dataDir=/var/lib/zookeeper
clientPort=2181
autopurge.purgeInterval=24
server.1=zk1:2888:3888
server.2=zk2:2888:3888
server.3=zk3:2888:3888

==> zk${id}/myid <==
${id === 3 ? 5 : id}
`;

test("what is pasted is split, linted, mended with a preview, and clean", async (t) => {
  const { page } = await here.visit(t);
  assert.ok((await findings(page)).length > 5, "the first sight has findings");
  await paste(page, [1, 2, 3].map(server).join("\n"));
  await eventually(() => page.getByTestId("tree").locator(".row.file").allTextContents().then((it) => it.length), 6);
  await eventually(() => codes(page), ["CL002"]);
  const [finding] = await findings(page);
  assert.deepEqual([finding.path, finding.place, finding.severity], ["zk3/myid", "1:1", "error"]);

  await page.locator('li[data-code="CL002"] .go').click();
  await eventually(() => page.getByTestId("open-path").textContent(), "zk3/myid");
  assert.equal(await page.locator(".cm-content .mark.error").textContent(), "5");
  await page.locator('li[data-code="CL002"] .fix').click();
  const preview = page.getByTestId("fix-preview");
  await preview.waitFor();
  assert.deepEqual(await preview.locator(".gone, .come").allTextContents(), ["1-5", "1+3"]);
  assert.equal(await editorText(page), "5\n", "nothing is written before it is applied");
  await page.getByTestId("apply-fix").click();
  await page.getByTestId("clean").waitFor();
  assert.equal(await editorText(page), "3\n");
  assert.equal(await page.locator(".cm-content .mark").count(), 0);

  await toast(page).getByRole("button", { name: "Undo" }).click();
  await eventually(() => codes(page), ["CL002"]);
});

test("what is typed is linted, and the cancelled fix changes nothing", async (t) => {
  const { page } = await here.visit(t);
  await paste(page, "tickTime=2000\ndataDir=/var/lib/zookeeper\nclientPort=2181\n");
  await page.getByTestId("clean").waitFor();
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("synclimit=5\n");
  await page.locator("li[data-code]").first().waitFor();
  const before = await editorText(page);
  await page.locator("li[data-code] .fix").first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  assert.equal(await editorText(page), before);
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+End");
  for (let it = 0; it < "synclimit=5\n".length; it += 1) await page.keyboard.press("Backspace");
  await page.getByTestId("clean").waitFor();
});

test("all safe fixes at once", async (t) => {
  const { page } = await here.visit(t);
  await openSample(page, "peter-broken");
  const button = page.getByTestId("fix-all");
  await page.getByRole("button", { name: /hints$/ }).click();
  await eventually(async () => (await codes(page)).includes("KF008"), true);
  const count = Number(/\d+/.exec(await button.textContent())[0]);
  const before = (await findings(page)).length;
  await button.click();
  await page.getByTestId("apply-fix").click();
  await button.waitFor({ state: "detached" });
  await eventually(async () => [(await codes(page)).includes("KF008"), (await findings(page)).length], [false, before - count]);
  assert.match(await toast(page).textContent(), new RegExp(`^${count} fix`));
});

test("a rule's page stands beside its finding, and other places are gone to", async (t) => {
  const { page } = await here.visit(t);
  const item = page.locator('li[data-code="CL002"]').first();
  await item.locator(".go").click();
  await item.locator(".related").first().click();
  await eventually(() => page.getByTestId("open-path").textContent(), "peter-zk004/zoo.cfg");
  await item.locator(".code").click();
  await page.getByTestId("rule-page").getByRole("heading", { name: /CL002/ }).waitFor();
  assert.match(await page.getByTestId("rule-page").textContent(), /Why.*Bad.*Good/s);
  await page.getByTestId("rule-page").getByRole("button", { name: "Ignore this rule" }).click();
  await eventually(async () => (await codes(page)).includes("CL002"), false);
});

test("what is known of the key below the pointer", async (t) => {
  const { page } = await here.visit(t);
  await page.locator(".cm-content .tok-key", { hasText: "tickTime" }).first().hover();
  const tip = page.getByTestId("describe");
  await tip.waitFor();
  assert.match(await tip.textContent(), /tickTime/);
  assert.match(await tip.textContent(), /default/);
});

test("files are made, renamed and deleted, and come back", async (t) => {
  const { page } = await here.visit(t);
  const names = () => page.getByTestId("tree").locator(".row.file").evaluateAll((all) => all.map((it) => it.title));
  const before = await names();
  await page.getByTestId("new-file").click();
  await page.getByTestId("file-path").fill("peter-zk009/myid");
  await page.getByRole("dialog").getByRole("button", { name: "Create" }).click();
  await eventually(async () => (await names()).includes("peter-zk009/myid"), true);
  await page.locator(".file-head").getByRole("button", { name: "Rename" }).click();
  await page.getByTestId("file-path").fill("peter-zk008/myid");
  await page.getByRole("dialog").getByRole("button", { name: "Rename" }).click();
  await eventually(async () => (await names()).includes("peter-zk008/myid") && !(await names()).includes("peter-zk009/myid"), true);
  await page.locator(".file-head").getByRole("button", { name: "Delete" }).click();
  await eventually(names, before);
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await eventually(async () => (await names()).length, before.length + 1);
});
