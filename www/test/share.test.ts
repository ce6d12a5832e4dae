import { deflateSync } from "fflate";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { markdown } from "../src/pure/markdown";
import { MASK, isSecret, mask } from "../src/pure/mask";
import { settingsOf } from "../src/pure/settings";
import { fromFragment, toFragment } from "../src/pure/share";

const settings = settingsOf({ kafka: "3.9", profile: "strict", ignore: ["ZK008"] });

test("a link gives back what it was made of", () => {
  const shared = {
    files: [
      { path: "zk1/zoo.cfg", text: "\ufeffa=é😀\r\n", encoding: "utf-8" as const },
      { path: "__proto__", text: "\u0000ÿ", encoding: "latin1" as const },
    ],
    settings,
    open: "__proto__",
  };
  const fragment = toFragment(shared);
  expect(fragment).toMatch(/^#s=[\w-]+$/);
  expect(fromFragment(fragment)).toEqual(shared);
});

test("a damaged link is none", () => {
  const fragment = toFragment({ files: [{ path: "a", text: "b".repeat(500), encoding: "utf-8" }], settings, open: null });
  for (const bad of ["", "#", "#s=", "#s=!!", fragment.slice(0, -6), `#s=${btoa("{}")}`, "#s=AAAA"]) expect(fromFragment(bad), bad).toBeNull();
  const pack = (value: unknown) =>
    `#s=${Buffer.from(deflateSync(new TextEncoder().encode(JSON.stringify(value)))).toString("base64url")}`;
  for (const bad of [null, 1, {}, { v: 2, files: [] }, { v: 1, files: [1] }, { v: 1, files: [["a"]] }]) expect(fromFragment(pack(bad))).toBeNull();
  expect(fromFragment(pack({ v: 1, files: [], settings: { profile: "x", ignore: [1, "A"] } }))?.settings).toEqual(settingsOf({ ignore: ["A"] }));
  const bomb = `#s=${Buffer.from(deflateSync(new Uint8Array(16 << 20).fill(0x20))).toString("base64url")}`;
  expect(fromFragment(bomb)).toBeNull();
});

test("secret keys", () => {
  for (const key of [
    "ssl.keystore.password", "listener.name.x.plain.sasl.jaas.config", "ssl.quorum.keyStore.password", "ssl.keystore.key", "my.SECRET",
    "password.encoder.secret", "ssl.keystore.certificate.chain", "ssl.keystore.passwrod", "ssl.key.passwor", "ssl.p\u0430ssword", "sasl.jass.config",
    "ssl.keystor.key", "keystore.keys", "secrets", "ssl.keystore.pasword", "x.credentail", "KAFKA_SSL_KEYSTORE_KEY", "user_alice", "aws.access.key",
  ]) {
    expect(isSecret(key), key).toBe(true);
  }
  for (const key of [
    "broker.id", "delegation.token.expiry.time.ms", "password.encoder.iterations", "ssl.keyStore.passwordPath",
    "sasl.oauthbearer.token.endpoint.url", "log.cleaner.dedupe.buffer.size", "ssl.keystore.location", "plugin.jars", "ssl.keystore.type", "connectionMaxTokens", "jaasLoginRenew",
  ]) {
    expect(isSecret(key), key).toBe(false);
  }
});

test("what is masked", () => {
  for (const [text, expected] of [
    ["a.password=x y \nb=1\n", `a.password=${MASK}\nb=1\n`],
    ["#a.password: x\n# the password: see below\n", `#a.password: ${MASK}\n# the password: see below\n`],
    ["sasl.jaas.config=a \\\n  b=\"c\";\nb=1\r\n", `sasl.jaas.config=${MASK}\nb=1\r\n`],
    ["ssl.key.password=x\r\nb=2\r\n", `ssl.key.password=${MASK}\r\nb=2\r\n`],
    ["ssl.keystore.password-hunter2\n", `ssl.keystore.password${MASK}\n`],
    ["ssl.keystore.password=\n", "ssl.keystore.password=\n"],
    ["opts=-Da.password=x -Db=y\n", `opts=-Da.password=${MASK} -Db=y\n`],
    ["Environment=\"OPTS=-Djavax.net.ssl.keyStorePassword=x -Db=y\"\n", `Environment="OPTS=-Djavax.net.ssl.keyStorePassword=${MASK} -Db=y"\n`],
    ["ExecStart=/bin/k --password x --port 1\n", `ExecStart=/bin/k --password ${MASK} --port 1\n`],
    ["#SetCredential=a:b c\n", `#SetCredential=${MASK}\n`],
    ["  password=\"x\"\n  user_a='y';\n", `  password=${MASK}\n  user_a=${MASK}\n`],
    ["# old: ssl.key.password=hunter2\n", `# old: ssl.key.password=${MASK}\n`],
    ["url=https://me:hunter2@example.org/\n", `url=https://me:${MASK}@example.org/\n`],
    ["k=-----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY-----\n", `k=-----BEGIN PRIVATE KEY-----${MASK}-----END PRIVATE KEY-----\n`],
    ["User=kafka\nserver.1=zk1:2888:3888\n", "User=kafka\nserver.1=zk1:2888:3888\n"],
  ] as const) {
    expect(mask(text).text).toBe(expected);
    expect(mask(text).count > 0, text).toBe(expected !== text);
  }
});

test("of Kafka's keys the passwords are secret, and no other that holds a plain value", () => {
  const rows = readFileSync(new URL("../../core/data/kafka.tsv", import.meta.url), "utf8").split("\n").filter((it) => it !== "" && !it.startsWith("#"));
  const keys = new Map(rows.map((it) => it.split("\t")).map((it) => [it[0] ?? "", it.join(" ")]));
  expect(keys.size).toBeGreaterThan(300);
  const isPassword = (row: string) => /\bpassword\b/i.test(row.split(" ").slice(1).join(" "));
  const open = [...keys].filter(([key, row]) => isPassword(row) && !isSecret(key)).map(([key]) => key);
  expect(open).toEqual([]);
});

test("Markdown that files cannot break out of", () => {
  const place = { line: 1, column: 1, offset: 0 };
  const finding = {
    code: "S008", name: "x", severity: "error" as const, impact: "wont-start" as const, message: "`a|b` <img> *x* [y](z)\nnext", help: null, url: null,
    path: "a`b.cfg", range: { start: place, end: place }, related: [], fix: null,
  };
  const report = { diagnostics: [finding], summary: { errors: 1, warnings: 0, hints: 0, suppressed: 0, files: 1, skipped: 0 } };
  const text = markdown(report, [{ path: "</summary><b>", text: "````\n```\nx=1\n" }], "0.1.0");
  expect(text).toContain("- **error S008** `` a`b.cfg:1:1 `` `a|b` \\<img\\> \\*x\\* \\[y\\](z) next");
  expect(text).toContain("<summary>&lt;/summary>&lt;b></summary>");
  expect(text).toContain("`````properties\n````\n```\nx=1\n`````");
});
