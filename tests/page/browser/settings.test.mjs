/** A kcfglint.toml among the files: the page finds with it what the command finds with it, tells what is wrong in it, and goes on. */

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { drop, dropPaths, zip } from "./archives.mjs";
import { codes, escape, eventually, findings, paste, setUp, toast } from "./browser.mjs";
import { command, onDisk, shown } from "./command.mjs";

const here = setUp();
const NAME = "kcfglint.toml";

/** Two environments with a mistake or more in every node. */
const ZOO = "tickTime=2000\nsynclimit=5\ndataDir=/d\ndataDir=/e\nclientPort=2181\nserver.1=zk1:2888:3888\nserver.2=zk2:2888:3888\n";
const KAFKA = "broker.id=1\nlog.dirs=/tmp/kafka-logs\nzookeeper.connect=zk1:2181\nlisteners=PLAINTEXT://k1:9092\nmy.plugin.size=3\nlog.retention.hour=3\n";
const TREE = {
  "prod/zk1/zoo.cfg": ZOO,
  "prod/zk1/myid": "1\n",
  "prod/zk2/zoo.cfg": ZOO,
  "prod/zk2/myid": "3\n",
  "prod/kafka1/server.properties": KAFKA,
  "prod/kafka1/extra/main.kafka": KAFKA.replace("broker.id=1", "broker.id=2"),
  "dev/zk1/zoo.cfg": ZOO,
  "archive/old/zk1/zoo.cfg": ZOO,
};

async function write(page, text) {
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+A");
  await page.locator(".cm-content").evaluate((it, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    it.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

const openFile = async (page, path) => {
  await page.locator(`[data-testid="tree"] .row.file[data-key="${path}"]`).click();
  await eventually(() => page.getByTestId("open-path").textContent(), path);
};

const SETTINGS = [
  "",
  '[target]\nprofile = "production"\nzookeeper = "3.4"\nkafka = "2.8"\n',
  '[rules]\nselect = ["ZK", "S"]\nignore = ["ZK008"]\nseverity = { ZK013 = "error", S = "warning" }\n',
  '[rules]\nknown-keys = ["my.plugin.*"]\n[rules.per-file-ignores]\n"dev/**" = ["S", "ZK"]\nmyid = ["CL002"]\nzk2 = ["ZK013"]\n',
  '[files]\nexclude = ["archive/**", "dev"]\nplatform = "windows"\nkinds = { "*.kafka" = "kafka" }\n',
  '[[cluster]]\nname = "all"\nmembers = ["prod/{zk,kafka}[0-9]/**"]\ncomplete = true\n',
  'rules.ignore = ["even-voters"]\ntarget.profile = "dev"\n# é 😀\nfiles.exclude = ["?rod/zk1", "[!p]*/zk?/**"]\n',
];

test("a folder is linted as the command lints it, whatever its settings say", async (t) => {
  const { page } = await here.visit(t);
  const seen = new Set();
  for (const text of SETTINGS) {
    const folder = onDisk(t, { ...TREE, [NAME]: text });
    const expected = command(folder);
    assert.ok(Array.isArray(expected), String(expected));
    seen.add(expected.join());
    await dropPaths(page, [folder]);
    await toast(page).getByText(/added/).waitFor();
    await eventually(() => shown(page), expected);
  }
  assert.equal(seen.size, SETTINGS.length, "each of them changes something");
});

test("settings in an archive hold, and editing them changes the findings", async (t) => {
  const { page } = await here.visit(t);
  const text = '[rules]\nignore = ["ZK013"]\n';
  const folder = onDisk(t, { ...TREE, [NAME]: text });
  await drop(t, page, [["backup.zip", zip([...Object.entries(TREE), [NAME, text]].map(([path, it]) => [`backup/${path}`, it]))]]);
  await toast(page).getByText(/added/).waitFor();
  // main.kafka has no name that a walk looks into.
  await eventually(() => shown(page), command(folder));
  await openFile(page, NAME);
  await eventually(() => page.getByTestId("settings-fact").textContent(), "kcfglint's settings, in force");
  const next = '[rules]\nselect = ["ZK013"]\n[files]\nexclude = ["archive"]\n';
  writeFileSync(join(folder, NAME), next);
  await write(page, next);
  await eventually(() => shown(page), command(folder));
  assert.match(await page.locator('.row.file.out[data-key="archive/old/zk1/zoo.cfg"]').getAttribute("title"), /left out by kcfglint\.toml/);
});

const MISTAKES = [
  "[target\n",
  "# ours\n[files]\nexlude = []\n",
  '[target]\nzookeper = "3.8"\n',
  '[target]\nkafka = "3.8"\nprofile = "prod"\n',
  '[[cluster]]\nname = "a"\n[[cluster]]\nmembers = []\n',
  '[rules]\nignore = [\n  "ZK008",\n  "ZK08",\n]\n',
  "[rules]\nignore = 3\n",
  '[rules.per-file-ignores]\n"lab/**" = ["LN"]\n',
  '[rules.severity]\nZK013 = "error"\nZK008 = "loud"\n',
  '[files]\nexclude = ["a", "{"]\n',
  '[files.kinds]\n"*.x" = "kafka"\n"*.y" = "kafak"\n',
  'a = 1\na = 2\n',
  '[files]\nkinds = { "[a" = "kafka" }\n',
];

test("a mistake is told as the command tells it, and what held before holds on", async (t) => {
  const { page } = await here.visit(t);
  const folder = onDisk(t, { ...TREE, [NAME]: '[rules]\nselect = ["ZK013"]\n' });
  const before = command(folder);
  await dropPaths(page, [folder]);
  await eventually(() => shown(page), before);
  await openFile(page, NAME);
  const words = (text) => text.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  for (const text of MISTAKES) {
    writeFileSync(join(folder, NAME), text);
    const said = command(folder);
    assert.equal(typeof said, "string", text);
    const line = /kcfglint\.toml:(\d+):/.exec(said)?.[1];
    await write(page, text);
    const first = async () => (await findings(page)).find((it) => it.path === NAME);
    await eventually(async () => (await first())?.place.split(":")[0], line);
    const { message, severity, code } = await first();
    assert.deepEqual([severity, code], ["error", ""]);
    // Of what is no TOML both parsers speak in words of their own.
    if (!/^(\[target\n|a = 1)/.test(text)) assert.ok(words(said).includes(words(message)), `${message}\n${said}`);
    assert.deepEqual((await shown(page)).filter((it) => !it.startsWith(NAME)), before, text);
    assert.ok((await page.locator(".cm-line .mark.error").count()) > 0, `underlined: ${text}`);
  }
  await page.getByRole("button", { name: "Settings" }).click();
  await page.locator("dialog").getByText("unclosed character class").waitFor();
  await escape(page);
  await write(page, '[rules]\nselect = ["CL002"]\n');
  await eventually(() => codes(page), ["CL002"]);
});

test("options win over the file", async (t) => {
  const { page } = await here.visit(t);
  const folder = onDisk(t, { ...TREE, [NAME]: '[target]\nprofile = "dev"\nzookeeper = "3.8"\n[rules]\nselect = ["ZK013", "ZK008", "S"]\nextend-select = ["KF"]\n' });
  await dropPaths(page, [folder]);
  await eventually(() => shown(page), command(folder));
  await page.getByRole("button", { name: "Settings" }).click();
  assert.match(await page.getByTestId("file-settings").textContent(), /^kcfglint\.toml holds .*: profile dev, zookeeper 3\.8, \[rules\]\./);
  assert.equal(await page.locator("#profile option").first().textContent(), "as kcfglint.toml says: dev");
  assert.equal(await page.locator("#version-zookeeper").getAttribute("placeholder"), "3.8");
  await page.locator("#profile").selectOption("production");
  await eventually(() => shown(page), command(folder, "--profile", "production"));
  await page.locator("#version-zookeeper").fill("3.4");
  await eventually(() => shown(page), command(folder, "--profile", "production", "--target", "zookeeper=3.4"));
  await page.locator("#ignore").fill("zk kf012");
  await eventually(() => shown(page), command(folder, "--profile", "production", "--target", "zookeeper=3.4", "--ignore", "ZK,KF012"));
  await page.locator("#ignore").fill("ZK08");
  await page.getByTestId("settings-error").getByText("is no rule").waitFor();
});

test("only a file above all others holds, and it goes with its files", async (t) => {
  const { page } = await here.visit(t);
  const text = '[rules]\nselect = ["ZK013"]\n';
  const folder = onDisk(t, { ...TREE, [`prod/${NAME}`]: text });
  await dropPaths(page, [folder]);
  await eventually(() => shown(page), command(folder));
  await openFile(page, `prod/${NAME}`);
  await page.getByTestId("settings-fact").getByText("not in force").waitFor();
  await paste(page, `==> ${NAME} <==\n${text}==> zk1/zoo.cfg <==\n${ZOO}`);
  await eventually(() => codes(page), ["ZK013"]);
  await page.getByTestId("paste").click();
  await page.getByTestId("paste-text").fill('[rules]\nselect = ["ZK008"]\n');
  assert.equal(await page.getByTestId("paste-names").locator("input").inputValue(), NAME);
  await escape(page);
  await openFile(page, NAME);
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await eventually(async () => (await codes(page)).length > 1, true);
});

test("a settings file alone joins what is there", async (t) => {
  const { page } = await here.visit(t);
  const before = await codes(page);
  await drop(t, page, [[NAME, '[rules]\nignore = ["CL"]\n']]);
  await eventually(async () => (await codes(page)).filter((it) => it.startsWith("CL")), []);
  assert.ok(before.some((it) => it.startsWith("CL")));
});
