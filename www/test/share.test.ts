import { deflateSync } from "fflate";
import { expect, test } from "vitest";
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
    "password.encoder.secret", "ssl.keystore.certificate.chain", "KAFKA_SSL_KEYSTORE_KEY", "user_alice", "aws.access.key",
  ]) {
    expect(isSecret(key), key).toBe(true);
  }
  for (const key of [
    "broker.id", "delegation.token.expiry.time.ms", "password.encoder.iterations", "ssl.keyStore.passwordPath",
    "sasl.oauthbearer.token.endpoint.url", "log.cleaner.dedupe.buffer.size", "ssl.keystore.location",
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
