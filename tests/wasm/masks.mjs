// What is given away with a link or a report has no secret in it: settings, units, environment and JAAS files, comments.

import assert from "node:assert/strict";

import * as kcfglint from "kcfglint";

await kcfglint.init();

const MASK = "********";
const decoder = new TextDecoder("utf-8", { fatal: true });

const BROKER = "kafka1/server.properties";
const UNIT = "kafka1/kafka.service";
const unit = (line) => `[Service]\n${line}\nExecStart=/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties\n`;
const broker = (lines) => `broker.id=1\nzookeeper.connect=zk1:2181\n${lines}`;
const jaas = (line) => `KafkaServer {\n${line}\n};\n`;

/** The file, and what it is when it is given away. */
const CASES = [
  [BROKER, broker("a.password=x y \nb=1\n"), broker(`a.password=${MASK} \nb=1\n`)],
  [BROKER, broker("#a.password: x\n# the password: see below\n"), broker(`#a.password: ${MASK}\n# the password: see below\n`)],
  [BROKER, broker("sasl.jaas.config=a \\\n  b=\"c\";\nb=1\r\n"), broker(`sasl.jaas.config=${MASK}\nb=1\r\n`)],
  [BROKER, broker("ssl.key.password=x\r\nb=2\r\n"), broker(`ssl.key.password=${MASK}\r\nb=2\r\n`)],
  [BROKER, broker("ssl.keystore.passwrod=hunter2\n"), broker(`ssl.keystore.passwrod=${MASK}\n`)],
  [BROKER, broker("ssl.keystore.password-hunter2\n"), broker(`ssl.keystore.password${MASK}\n`)],
  [BROKER, broker("ssl.keystore.password=\n"), null],
  [BROKER, broker("opts=-Da.password=x;y -Db=y\n"), broker(`opts=-Da.password=${MASK} -Db=y\n`)],
  [BROKER, broker("# old: ssl.key.password=hunter2\n"), broker(`# old: ssl.key.password=${MASK}\n`)],
  [BROKER, broker("url=https://me:hunter2@example.org/\n"), broker(`url=https://me:${MASK}@example.org/\n`)],
  [BROKER, broker("k=-----BEGIN PRIVATE KEY-----\\\nMII\\\n-----END PRIVATE KEY-----\n"), broker(`k=-----BEGIN PRIVATE KEY-----${MASK}-----END PRIVATE KEY-----\n`)],
  [BROKER, broker("aws.access.key=x\n"), broker(`aws.access.key=${MASK}\n`)],
  [BROKER, broker("password.encoder.iterations=1\ndelegation.token.expiry.time.ms=1\nssl.keystore.location=/k\n"), null],
  ["zk1/zoo.cfg", "dataDir=/d\nDigestAuthenticationProvider.superDigest=super:x\n", `dataDir=/d\nDigestAuthenticationProvider.superDigest=${MASK}\n`],
  ["zk1/zoo.cfg", "dataDir=/d\nserver.1=zk1:2888:3888\nssl.keyStore.passwordPath=/p\n", null],
  [UNIT, unit('Environment="OPTS=-Djavax.net.ssl.keyStorePassword=x -Db=y"'), unit(`Environment="OPTS=-Djavax.net.ssl.keyStorePassword=${MASK} -Db=y"`)],
  [UNIT, unit("Environment=DB_PASSWORD=Hunter;Sword'fish',100%x"), unit(`Environment=DB_PASSWORD=${MASK}`)],
  [UNIT, unit("ExecStartPre=/bin/k --password x;y --port 1"), unit(`ExecStartPre=/bin/k --password ${MASK} --port 1`)],
  ["kafka1/kafka_jaas.conf", jaas("  a.B required password=\"x\"\n  user_a='y';"), jaas(`  a.B required password=${MASK}\n  user_a=${MASK}`)],
  ["notes.txt", "password=x\n", `password=${MASK}\n`],
];

for (const [path, text, wanted] of CASES) {
  const told = kcfglint.masked([{ path, content: text }]);
  assert.deepEqual(told.map((it) => [it.path, decoder.decode(it.content)]), wanted === null ? [] : [[path, wanted]], text);
  if (wanted !== null) assert.equal(told[0].count, wanted.split(MASK).length - 1, text);
}

// What a unit names is known for what it is.
const named = kcfglint.masked([
  { path: "h/etc/systemd/system/kafka.service", content: unit("EnvironmentFile=/etc/default/kafka") },
  { path: "h/etc/default/kafka", content: "DB_PASSWORD=\"two words\"\n" },
]);
assert.deepEqual(named.map((it) => [it.path, decoder.decode(it.content)]), [["h/etc/default/kafka", `DB_PASSWORD=${MASK}\n`]]);
// Bytes that are no text stay as they are.
assert.deepEqual([...kcfglint.masked([{ path: "a", content: Uint8Array.from([0xff, 0, 10, ...Buffer.from("secret=\xfe\n", "latin1")]) }])[0].content], [0xff, 0, 10, ...Buffer.from(`secret=${MASK}\n`)]);
console.log(`masks: ${CASES.length} texts are given away without their secrets`);
