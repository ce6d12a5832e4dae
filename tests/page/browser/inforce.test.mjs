/** What is in force in the open file: beside the findings, asked for only when it is wanted. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { assertAccessible } from "./axe.mjs";
import { codes, editorText, eventually, findings, openSample, paste, settled, setUp } from "./browser.mjs";
import { DIST } from "./server.mjs";

const here = setUp();

const BROKER = `==> kafka1/server.properties <==
node.id=1
process.roles=broker
controller.quorum.bootstrap.servers=ctrl1:9093
controller.listener.names=CONTROLLER
listeners=SASL_SSL://kafka1.example.org:9092
log.retention.hours=48
log.retention.hours=72
log.retention.minutes=0600
ssl.keystore.password=correct-horse
zookeeper.connect=zk1:2181
listener.name.sasl_ssl.plain.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="admin" password="battery-staple";
`;

/** The rows that are seen, group by group: key, value, source, note. */
const shown = (page) => page.getByTestId("inforce").evaluate((list) => Object.fromEntries([...list.querySelectorAll(".setting-group:not([hidden])")].map((group) => [
  group.dataset.testid.replace("inforce-", ""),
  [...group.querySelectorAll("li:not([hidden])")].map((it) => [it.dataset.key, it.querySelector(".value").textContent, it.querySelector(".source").textContent, it.querySelector(".note")?.textContent ?? ""]),
])));

const row = async (page, key, group = "written") => (await shown(page))[group]?.find((it) => it[0] === key)?.slice(1, 3) ?? null;

async function open(page, isNarrow = false) {
  await page.getByTestId(isNarrow ? "tab-inforce" : "side-inforce").click();
  await page.locator(".setting").first().waitFor();
}

test("it is loaded when it is opened, and shows values and where they come from, the unused first", async (t) => {
  const { page, requests } = await here.visit(t);
  await paste(page, BROKER);
  const asked = () => here.host.asked.filter((it) => it.includes("kcfglint_lens"));
  assert.deepEqual(asked(), [], "nobody has wanted it yet");
  assert.deepEqual(requests.filter((it) => it.includes("kcfglint_lens")), []);
  await open(page);
  assert.equal(asked().filter((it) => it.endsWith(".wasm")).length, 1);
  await page.getByTestId("inforce-about").getByText(/^As Kafka \d/).waitFor();

  const all = await shown(page);
  assert.deepEqual(Object.keys(all), ["unused", "written", "default"]);
  assert.deepEqual(all.unused.map((it) => [it[0], it[1], it[2]]), [
    ["log.retention.hours", "48", "line 6"], ["log.retention.hours", "72", "line 7"], ["zookeeper.connect", "zk1:2181", "line 10"],
  ]);
  for (const it of all.unused) assert.ok(it[3].length > 10, `${it[0]} says why`);
  assert.deepEqual(await row(page, "log.retention.minutes"), ["600", "line 8"], "as Kafka reads it");
  assert.deepEqual(await row(page, "log.retention.ms"), ["36000000", "by log.retention.minutes, line 8"]);
  assert.deepEqual(await row(page, "advertised.listeners"), ["SASL_SSL://kafka1.example.org:9092", "by listeners, line 5"]);
  assert.match((await row(page, "num.partitions", "default")).join(), /^1,default of \d/);
  assert.ok(all.default.length > 100, `${all.default.length} defaults`);
});

test("a row leads to its line", async (t) => {
  const { page } = await here.visit(t);
  await paste(page, BROKER);
  await open(page);
  const go = (key, group) => page.getByTestId(`inforce-${group}`).locator(`li[data-key="${key}"] button.go`);
  await go("zookeeper.connect", "unused").click();
  await eventually(() => page.locator(".cm-activeLine").textContent(), "zookeeper.connect=zk1:2181");
  await go("log.retention.ms", "written").click();
  await eventually(() => page.locator(".cm-activeLine").textContent(), "log.retention.minutes=0600");
});

test("secrets are masked", async (t) => {
  const { page } = await here.visit(t);
  await paste(page, BROKER);
  await open(page);
  const masked = "********";
  assert.deepEqual(await row(page, "ssl.keystore.password"), [masked, "line 9"]);
  assert.deepEqual(await row(page, "listener.name.sasl_ssl.plain.sasl.jaas.config"), [masked, "line 11"]);
  assert.doesNotMatch(await page.locator("#inforce").innerHTML(), /correct-horse|battery-staple/);
  assert.match(await editorText(page), /correct-horse/, "they stand in the file");
});

test("the filter leaves what matches, by key and by value, and the keyboard goes through it", async (t) => {
  const { page } = await here.visit(t);
  await paste(page, BROKER);
  await page.keyboard.press("Alt+5");
  await page.locator(".setting").first().waitFor();
  const filter = page.getByRole("searchbox", { name: "Filter by key or value" });
  // A key of the pane leads to its field.
  assert.ok(await filter.evaluate((it) => it === document.activeElement));
  await page.keyboard.type("RETENTION.M");
  const keys = async () => Object.fromEntries(Object.entries(await shown(page)).map(([group, all]) => [group, all.map((it) => it[0])]));
  assert.deepEqual((await keys()).written.filter((it) => !it.startsWith("log.local.")), ["log.retention.minutes", "log.retention.ms"]);
  assert.equal((await keys()).unused, undefined);
  const [, seen, all] = /^(\d+) of (\d+)$/.exec(await page.getByTestId("inforce-count").textContent());
  assert.equal(Number(seen), Object.values(await keys()).flat().length);
  assert.ok(Number(all) > 100);

  await page.keyboard.press("ArrowDown");
  const focused = () => page.evaluate(() => document.activeElement.closest("li")?.dataset.key ?? document.activeElement.getAttribute("aria-label"));
  const first = await focused();
  await page.keyboard.press("End");
  assert.notEqual(await focused(), first);
  await page.keyboard.press("Home");
  assert.equal(await focused(), first);
  for (let it = 0; it < 10 && (await focused()) !== "log.retention.minutes"; it += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await eventually(() => page.locator(".cm-activeLine").textContent(), "log.retention.minutes=0600");
  await page.keyboard.press("Shift+Tab");
  assert.equal(await focused(), "Filter by key or value");

  await filter.fill("kafka1.example");
  assert.deepEqual((await keys()).written, ["advertised.listeners", "listeners"]);
  await filter.fill("there is no such key");
  assert.deepEqual(await keys(), {});
  await filter.fill("");
  assert.equal((await keys()).unused.length, 3);
  assert.equal(await page.getByTestId("inforce-count").textContent(), "");

  // The tabs are tabs.
  const tab = page.getByTestId("side-inforce");
  await tab.focus();
  await page.keyboard.press("ArrowLeft");
  assert.ok(await page.getByTestId("side-findings").evaluate((it) => it === document.activeElement && it.getAttribute("aria-selected") === "true"));
  assert.equal(await page.getByTestId("inforce").isVisible(), false);
  assert.equal(await page.getByTestId("findings").isVisible(), true);
});

test("it follows what is typed, which file is open, and which release is run", async (t) => {
  const { page } = await here.visit(t);
  await paste(page, "==> zk1/zoo.cfg <==\ndataDir=/d\nclientPort=2181\n\n==> zk1/myid <==\n1\n");
  await open(page);
  assert.match((await row(page, "tickTime", "default")).join(), /^3000,default of 3\.9/);
  await page.getByTestId("tree").getByText("zoo.cfg").click();
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("tickTime=2500\nclientPort=2182\n");
  await eventually(() => row(page, "tickTime"), ["2500", "line 3"]);
  await eventually(() => row(page, "clientPort", "unused"), ["2181", "line 2"]);
  assert.match(await editorText(page), /clientPort=2182\n$/, "the typing went on meanwhile");

  await page.getByRole("button", { name: "Settings" }).click();
  await page.locator("#version-zookeeper").fill("3.4.14");
  await page.keyboard.press("Escape");
  await page.getByTestId("inforce-about").getByText("As ZooKeeper 3.4.14 reads it").waitFor();

  await page.getByTestId("tree").getByText("myid").click();
  await page.getByText("A file of this kind has no settings of its own.").waitFor();
  await openSample(page, "kraft");
  await page.getByTestId("inforce-about").getByText(/^As Kafka/).waitFor();
});

test("names and values of a stranger's are text", async (t) => {
  const { page } = await here.visit(t);
  const markup = `<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>`;
  const key = "<svg/onload=window.pwned=1>";
  await paste(page, `==> zk1/zoo.cfg <==\ndataDir=${markup}\ndataDir=/d\nclientPort=2181\n${key.replaceAll("=", "\\=")}=1\n__proto__=1\n`);
  await open(page);
  assert.deepEqual(await row(page, "dataDir", "unused"), [markup, "line 1"]);
  assert.deepEqual(await row(page, key), ["1", "line 4"]);
  assert.deepEqual(await row(page, "__proto__"), ["1", "line 5"]);
  assert.equal(await page.locator("#inforce img, #inforce script, #inforce svg").count(), 0);
});

test("a network that is gone is told, and tried again", async (t) => {
  const { page, context } = await here.visit(t, { mayFail: [/ERR_INTERNET_DISCONNECTED/], serviceWorkers: "block" });
  await context.setOffline(true);
  await page.getByTestId("side-inforce").click();
  await page.getByTestId("inforce").getByText("It could not be loaded:").waitFor();
  assert.ok((await codes(page)).length > 5, "the linter goes on");
  await context.setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await page.locator(".setting").first().waitFor();
});

const sw = readFileSync(`${DIST}/sw.js`, "utf8");
const [LENS, REST] = ["LENS", "REST"].map((name) => JSON.parse(new RegExp(`const ${name} = (\\[[^\\]]*\\])`).exec(sw)[1]));
const kept = (page, names) => page.evaluate(async (names) => {
  const out = [];
  for (const it of names) if ((await caches.match(it)) !== undefined) out.push(it);
  return out;
}, names);

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 390]) {
    test(`accessible, ${colorScheme}, ${width} px`, async (t) => {
      const { page } = await here.visit(t, { colorScheme, width });
      if (width < 800) await page.getByTestId("tab-files").click();
      await paste(page, BROKER);
      await open(page, width < 800);
      await page.getByTestId("inforce-unused").waitFor();
      await assertAccessible(page, "in force");
      await page.locator(".inforce .filter").fill("ssl");
      await assertAccessible(page, "filtered");
      await page.locator(".inforce .filter").fill("there is no such key");
      await assertAccessible(page, "nothing left");
    });
  }
}

// The last one: it closes the host.
test("kept for offline once it was opened, and not before", async (t) => {
  assert.ok(LENS.length === 1 && LENS[0].endsWith(".wasm"), LENS.join());
  const { page, context } = await here.visit(t, { mayFail: [/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED/] });
  await eventually(async () => (await kept(page, REST)).length, REST.length, 60_000);
  assert.deepEqual(await kept(page, LENS), [], "nobody has wanted it yet");
  const before = await findings(page);
  await open(page);
  const rows = await shown(page);
  await eventually(() => kept(page, LENS), LENS);
  await context.setOffline(true);
  await here.host.close();
  await page.reload();
  await settled(page);
  assert.deepEqual(await findings(page), before);
  await open(page);
  assert.deepEqual(await shown(page), rows);
});
