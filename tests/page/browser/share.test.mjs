/** Links, issues, archives: what leaves the page by the user's hand, and comes back. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { codes, eventually, findings, paste, setUp, toast } from "./browser.mjs";
import { unpacked } from "./archives.mjs";

const here = setUp();

const SECRETS = ["hunter-one", "hunter-two", "hunter-three", "hunter-four", "hunter-five", "hunter-six", "hunter-seven"];
const FILES = `==> kafka1/server.properties <==
broker.id=1
zookeeper.connect=zk1:2181
ssl.keystore.password=${SECRETS[0]}
ssl.key.password = ${SECRETS[1]}
listener.name.sasl_ssl.scram-sha-256.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="a" password="${SECRETS[2]}";
#sasl.oauthbearer.client.credentials.client.secret=${SECRETS[3]}
ssl.keystore.key=-----BEGIN PRIVATE KEY-----\\
${SECRETS[4]}\\
-----END PRIVATE KEY-----
not.a.key=1

==> kafka1/kafka_server_jaas.conf <==
KafkaServer {
  org.apache.kafka.common.security.plain.PlainLoginModule required
  user_admin="${SECRETS[5]}";
};

==> kafka1/kafka.service <==
[Service]
Environment=KAFKA_OPTS=-Djavax.net.ssl.trustStorePassword=${SECRETS[6]}
ExecStart=/opt/kafka/bin/kafka-server-start.sh /opt/kafka/config/server.properties
`;

/** The JSON in a link, by other means than the page's own. */
function inside(link) {
  const [, fragment] = /#s=([\w-]+)$/.exec(link);
  return inflateRawSync(Buffer.from(fragment, "base64url")).toString("utf8");
}

async function linkOf(page, masks) {
  await page.getByRole("button", { name: "Share" }).click();
  const box = page.locator("#mask");
  assert.equal(await box.isChecked(), true, "masked unless one says otherwise");
  if (!masks) await box.uncheck();
  const link = await page.getByTestId("share-link").inputValue();
  const note = await page.getByTestId("mask-note").textContent();
  await page.getByRole("button", { name: "Close" }).click();
  return { link, note };
}

const texts = (json) => new Map(JSON.parse(json).files.map(([path, text]) => [path, text]));

test("a link holds no secret, and gives back the rest", async (t) => {
  const { page } = await here.visit(t);
  await paste(page, FILES);
  const before = await findings(page);
  assert.ok(before.length > 1 && before.every((it) => it.path.startsWith("kafka1/")));
  const { link, note } = await linkOf(page, true);
  assert.match(note, /7 secrets are masked/);
  const json = inside(link);
  for (const it of SECRETS) assert.ok(!json.includes(it), `${it} is in the link`);
  assert.match(json, /ssl\.keystore\.password=\*{8}/);
  assert.match(json, /not\.a\.key=1/);

  const other = await here.visit(t, { path: new URL(link).hash });
  await eventually(() => findings(other.page), before);
  assert.equal(new URL(other.page.url()).hash, "", "the link is not left in the address");
  assert.match(await toast(other.page).textContent(), /3 files from the link/);
  for (const asked of [...other.requests, ...here.host.asked]) assert.ok(!asked.includes("s="), "a fragment is sent to nobody");
});

test("with secrets, when one says so: every byte comes back", async (t) => {
  const { page } = await here.visit(t);
  await paste(page, FILES);
  const { link, note } = await linkOf(page, false);
  assert.match(note, /as they stand/);
  const json = inside(link);
  for (const it of SECRETS) assert.ok(json.includes(it), `${it} is not in the link`);
  const other = await here.visit(t, { path: new URL(link).hash });
  await other.page.getByTestId("tree").getByText("server.properties").click();
  const again = await linkOf(other.page, false);
  assert.deepEqual(texts(inside(again.link)), texts(json));
});

test("settings and the open file are in the link, too", async (t) => {
  const { page } = await here.visit(t);
  await page.getByRole("button", { name: "Settings" }).click();
  await page.locator("#profile").selectOption("production");
  await page.locator("#version-kafka").fill("3.9");
  await page.locator("#ignore").fill("CL002");
  await page.getByRole("button", { name: "Close" }).click();
  await page.getByTestId("tree").locator('[title="peter-zk004/myid"]').click();
  await eventually(async () => (await codes(page)).includes("CL002"), false);
  const before = await findings(page);
  const { link } = await linkOf(page, true);
  const other = await here.visit(t, { path: new URL(link).hash });
  await eventually(() => findings(other.page), before);
  assert.equal(await other.page.getByTestId("open-path").textContent(), "peter-zk004/myid");
});

test("a damaged link says so, and the page is as without it", async (t) => {
  const bomb = deflateRawSync(Buffer.alloc(64 << 20, "a")).toString("base64url");
  for (const hash of ["#s=AAAA", "#s=%%%", `#s=${bomb}`]) {
    const { page } = await here.visit(t, { path: hash });
    await eventually(() => toast(page).textContent(), "The link is damaged: its files could not be read.");
    assert.ok((await findings(page)).length > 5);
  }
});

test("a text for an issue holds no secret", async (t) => {
  const { page } = await here.visit(t, { permissions: ["clipboard-read", "clipboard-write"] });
  await paste(page, FILES);
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByTestId("copy-markdown").click();
  await eventually(() => toast(page).textContent(), "Copied");
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /kafka1\/server\.properties/);
  assert.match(text, /not\.a\.key/);
  for (const it of SECRETS) assert.ok(!text.includes(it), `${it} is in the text`);
});

test("the fixed files as an archive", async (t) => {
  const { page } = await here.visit(t);
  for (const [id, isFixed] of [["download", false], ["download-fixed", true]]) {
    await page.getByRole("button", { name: "Download" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId(id).click()]);
    const files = unpacked(readFileSync(await download.path()));
    assert.equal(files.size, 22);
    const text = files.get("peter-kafka004/server.properties");
    const original = readFileSync(new URL("../../../fixtures/peter-broken/peter-kafka004/server.properties", import.meta.url), "utf8");
    assert.equal(text !== original, isFixed, id);
    assert.equal(files.get("peter-zk004/myid"), "5\n");
  }
});
