/** Archives, folders and files, good and bad, from a disk. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { bomb, drop, dropPaths, fixture, tarGz, zip } from "./archives.mjs";
import { codes, eventually, findings, setUp, toast } from "./browser.mjs";
import { command, onDisk, shown } from "./command.mjs";

const here = setUp();

const HOSTS = ["peter-zk001", "peter-zk002", "peter-zk003"];
const CLUSTER = HOSTS.flatMap((host) => ["zoo.cfg", "myid"].map((name) => [`backup/${host}/${name}`, fixture(`peter/${host}/${name}`)]));
CLUSTER[5][1] = "7\n";
CLUSTER.push(["backup/peter-zk001/zookeeper.log", "a log"], ["backup/.git/config", "[core]"]);

const paths = (page) => page.getByTestId("tree").locator(".row.file").evaluateAll((all) => all.map((it) => it.title).sort());

for (const [name, pack] of [["cluster.zip", zip], ["cluster.tar.gz", tarGz], ["cluster.tgz", tarGz]]) {
  test(`${name} is unpacked and linted`, async (t) => {
    const { page } = await here.visit(t);
    await drop(t, page, [[name, pack(CLUSTER)]]);
    await eventually(() => paths(page), HOSTS.flatMap((host) => [`${host}/myid`, `${host}/zoo.cfg`]));
    await eventually(async () => (await findings(page)).map((it) => `${it.path} ${it.code}`), ["peter-zk003/myid CL002"]);
    assert.equal(await toast(page).locator("button").count(), 1, "there is a way back");
    assert.match(await toast(page).textContent(), /^6 files added; 1 more is no configuration/);
  });
}

test("a folder is walked", async (t) => {
  const { page } = await here.visit(t);
  await dropPaths(page, [fileURLToPath(new URL("../../../fixtures/kraft", import.meta.url))]);
  await eventually(async () => (await paths(page)).length, 12);
  await eventually(async () => (await paths(page)).every((it) => /^(broker|controller)-\d\//.test(it)), true);
});

const UNIT = `[Unit]
Description=Kafka
Wants=network-online.target
After=network-online.target
[Service]
User=kafka
EnvironmentFile=-/etc/default/kafka
ExecStart=/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties
Restart=on-failure
LimitNOFILE=100000
[Install]
WantedBy=multi-user.target
`;
const HEAP = "KAFKA_HEAP_OPTS=-Xms2g -Xmx1g\nKAFKA_OPTS=-Djava.security.auth.login.config=/etc/kafka/logins\n";
const BROKER = "broker.id=1\nlog.dirs=/var/lib/kafka\nzookeeper.connect=zk1:2181\nlisteners=SASL_PLAINTEXT://k1:9092\nsecurity.inter.broker.protocol=SASL_PLAINTEXT\nsasl.enabled.mechanisms=PLAIN\nsasl.mechanism.inter.broker.protocol=PLAIN\n";
const ZOO = "tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/var/lib/zookeeper\nclientPort=2181\nserver.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n";
const HOST = { "k1/etc/systemd/system/kafka.service": UNIT, "k1/etc/kafka/server.properties": BROKER, "k1/etc/zookeeper/zoo.cfg": ZOO.replace(/server.*/s, "") };
const ENSEMBLE = Object.fromEntries([1, 2, 3].map((it) => [`zk${it}/etc/zookeeper/zoo.cfg`, ZOO]));

/** Folders and a rule that speaks there, or one that must not. */
const FOLDERS = [
  ["a unit's environment file has a name that no walk looks for", { ...HOST, "k1/etc/default/kafka": HEAP, "k1/etc/kafka/logins": "Other {\n};\n" }, "k1/etc/default/kafka:1", true],
  ["an environment file names a JAAS file", { ...HOST, "k1/etc/default/kafka": HEAP.replace("-Xms2g ", ""), "k1/etc/kafka/logins": "KafkaServer {\n" }, "k1/etc/kafka/logins:", true],
  ["another host's is not the unit's", { ...HOST, "k2/etc/default/kafka": HEAP }, "k2/etc/default/kafka:", false],
  ["a note where myid belongs tells of no server", { ...ENSEMBLE, "zk3/var/lib/zookeeper/README.md": "Filled by hand.\n" }, "CL001", false],
  ["a log there tells of one", { ...ENSEMBLE, "zk3/var/lib/zookeeper/zookeeper.out": "started\n" }, "CL001", true],
  ["so does ZooKeeper's data", { ...ENSEMBLE, "zk3/var/lib/zookeeper/version-2/snapshot.0": "data" }, "CL001", true],
];

test("a folder is linted as the command lints it", async (t) => {
  const { page } = await here.visit(t);
  for (const [name, files, mark, speaks] of FOLDERS) {
    const folder = onDisk(t, files);
    const expected = command(folder);
    assert.equal(expected.some((it) => it.includes(mark)), speaks, `${name}: ${expected}`);
    await dropPaths(page, [folder]);
    await toast(page).getByText(/added/).waitFor();
    await eventually(() => shown(page), expected);
  }
});

test("files are opened by the button, and join what is there", async (t) => {
  const { page } = await here.visit(t);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByTestId("open-files").click()]);
  await chooser.setFiles([{ name: "zoo.cfg", mimeType: "text/plain", buffer: Buffer.from("tickTime=2000\n") }]);
  await eventually(() => page.getByTestId("open-path").textContent(), "zoo.cfg");
  assert.equal((await paths(page)).length, 23);
});

const whole = zip(CLUSTER);
const packed = tarGz(CLUSTER);
const BAD = [
  ["truncated.zip", whole.subarray(0, whole.length / 2), /truncated\.zip was not opened: it is damaged/],
  ["truncated.tar.gz", packed.subarray(0, packed.length / 2), /truncated\.tar\.gz was not opened: it is damaged/],
  ["flipped.tar.gz", Buffer.concat([packed.subarray(0, 40), Buffer.alloc(40, 0xff), packed.subarray(80)]), /flipped\.tar\.gz was not opened: it is damaged/],
  ["none.zip", Buffer.from("tickTime=2000\n"), /none\.zip was not opened: it is damaged, or no archive/],
  ["none.tar.gz", Buffer.from("<html>404</html>"), /none\.tar\.gz was not opened: it is damaged, or no archive/],
  ["empty.zip", zip([]), /empty\.zip holds no file/],
  ["nothing.zip", Buffer.alloc(0), /nothing\.zip was not opened: it is damaged/],
  ["bomb.zip", bomb(512), /bomb\.zip was not opened: it unpacks to more than (200 times its size|32 MB)/],
  ["bomb.tar.gz", gzipSync(Buffer.alloc(256 << 20)), /bomb\.tar\.gz was not opened: it unpacks to more than (200 times its size|32 MB)/],
  ["many.zip", zip(Array.from({ length: 5001 }, (_, it) => [`${it}/zoo.cfg`, ""])), /many\.zip was not opened: it has more than 5000 entries/],
  ["other.zip", zip([["a/readme.md", "x"], ["b/picture.png", "y"]]), /No configuration of Kafka or ZooKeeper in there/],
];

test("a bad archive gives a clear message, and the page lives", async (t) => {
  const { page } = await here.visit(t);
  const before = await findings(page);
  for (const [name, bytes, says] of BAD) {
    await drop(t, page, [[name, bytes]]);
    await toast(page).getByText(says).waitFor();
    assert.deepEqual(await findings(page), before, `${name} changed something`);
  }
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("synclimit=5\n");
  await eventually(async () => (await codes(page)).length, before.length + 1);
});
