// Whatever is handed in, there is an answer or an error in words, and the next call works.

import assert from "node:assert/strict";

import * as kcfglint from "kcfglint";

assert.throws(() => kcfglint.lint([]), /await init\(\) first/);
await kcfglint.init();
await kcfglint.init();

const good = [{ path: "zk1/zoo.cfg", content: "dataDir=/tmp/zk\nclientPort=2181\n" }];
const wanted = kcfglint.lintJson(good);
assert.ok(JSON.parse(wanted).diagnostics.length > 0);

const circle = {};
circle.rules = circle;
let deep = [];
for (let level = 0; level < 50_000; level++) deep = [deep];

const functions = {
  lint: (files, settings, folders) => kcfglint.lint(files, settings, folders),
  topology: (files, settings) => kcfglint.topology(files, settings),
  fix: (files, settings, folders) => kcfglint.fix(files, settings, { folders }),
  describe: (files, settings) => kcfglint.describe(files, "zk1/zoo.cfg", 0, settings),
};

/** What is refused, and the words that tell why. */
const refused = [
  [[undefined], /files is undefined; it takes a list/],
  [["zoo.cfg"], /files is a text/],
  [[{ path: "a", content: "" }], /files is an object/],
  [[[null]], /files\[0\] is null/],
  [[[{ path: 5, content: "" }]], /files\[0\].path is a number; it takes a text/],
  [[[{ path: "", content: "" }]], /files\[0\].path is empty/],
  [[[{ path: "a\uD800", content: "" }]], /lone surrogate/],
  [[[{ path: "a" }]], /files\[0\].content is undefined; it takes a text or a Uint8Array/],
  [[[{ path: "a", content: [1, 2] }]], /files\[0\].content is a list/],
  [[[{ path: "a", content: "", kind: "kafak" }]], /files\[0\].kind is "kafak"; it is one of zookeeper,/],
  [[[...good, ...good]], /two files are called "zk1\/zoo.cfg"/],
  [[[{ path: "a", content: new Uint8Array(257 * 1024 * 1024) }]], /larger than 256 MiB/],
  [[good, null], /settings: this is no object/],
  [[good, []], /settings: this is no object/],
  [[good, { rules: { ignor: [] } }], /\[rules\]: unknown key `ignor`; write `ignore`/, "key rules ignor"],
  [[good, { rule: {} }], /unknown section `rule`; write `rules`/, "key rule"],
  [[good, { target: { kafka: 3.9 } }], /`kafka` is a number; it takes a string/, "value target kafka"],
  [[good, { target: { kafka: "3.99" } }], /3\.99/, "value target kafka"],
  [[good, { rules: { ignore: ["ZK08"] } }], /`ZK008` is/, "value rules ignore 0"],
  [[good, { rules: { "per-file-ignores": { "lab/**": ["ZK008"] } } }], /`lab\/\*\*` is a pattern/],
  [[good, { files: { exclude: ["a"] } }], /`exclude` is for a walk/],
  [[good, { cluster: [{ members: [] }] }], /a cluster has a `name`/, "value cluster 0"],
  [[good, circle], /goes deeper than settings do/],
  [[good, { rules: deep }], /goes deeper than settings do/],
  [[good, { target: () => "3.9" }], /settings|target/, "value target"],
];
/** Whether an error says that, of that setting where it is about one. */
const says = (words, setting) => (error) =>
  error instanceof Error && words.test(error.message) && !error.message.includes("\0") &&
  setting === (error.setting && [error.isKey ? "key" : "value", ...error.setting].join(" "));
for (const [name, call] of Object.entries(functions)) {
  for (const [values, words, setting] of refused) {
    assert.throws(() => call(...values), says(words, setting), `${name}: ${words}`);
    assert.equal(kcfglint.lintJson(good), wanted, `after ${name} and ${words}`);
  }
}
const questions = {
  show: (files, settings) => kcfglint.show(files, settings, "zk1/zoo.cfg"),
  tolerance: (files, settings) => kcfglint.tolerance(files, settings),
  "diff, old": (files, settings) => kcfglint.diff(files, good, settings),
  "diff, new": (files, settings) => kcfglint.diff(good, files, settings),
  upgrade: (files, settings) => kcfglint.upgrade(files, ["zookeeper=3.9"], settings),
};
const shownFirst = await kcfglint.showJson(good);
for (const [name, ask] of Object.entries(questions)) {
  const side = { "diff, old": "oldFiles", "diff, new": "newFiles" }[name] ?? "files";
  for (const [values, words, setting] of refused) {
    const told = new RegExp(words.source.replace(/^files/, side));
    await assert.rejects(() => ask(...values), says(told, setting), `${name}: ${told}`);
    assert.equal(await kcfglint.showJson(good), shownFirst, `after ${name} and ${told}`);
  }
}
const refusals = [
  [() => kcfglint.tolerance(good, {}, "zk1"), /^folders is a text; it takes a list/],
  [() => kcfglint.diff(good), /^newFiles is undefined; it takes a list of/],
  [() => kcfglint.diff(good, {}), /^newFiles is an object/],
  [() => kcfglint.diff(good, good, {}, ["zk1"]), /^folders is a list; it takes \{ old, new \}/],
  [() => kcfglint.diff(good, good, {}, null), /^folders is null; it takes/],
  [() => kcfglint.diff(good, good, {}, { old: [5] }), /^one of folders.old is a number/],
  [() => kcfglint.diff(good, good, {}, { new: "zk1" }), /^folders.new is a text/],
  [() => kcfglint.upgrade(good), /^goals is undefined; it takes a list of texts/],
  [() => kcfglint.upgrade(good, "kraft"), /^goals is a text/],
  [() => kcfglint.upgrade(good, { kafka: "4.0" }), /^goals is an object/],
  [() => kcfglint.upgrade(good, [4]), /^one of goals is a number/],
  [() => kcfglint.upgrade(good, []), /^no goal; write kafka=4.0/],
  [() => kcfglint.upgrade(good, ["zookeeper=3.99"]), /3\.99/],
  [() => kcfglint.upgrade(good, ["zookeeper=3.8", "zookeeper=3.9"]), /^two releases of ZooKeeper/],
  [() => kcfglint.upgrade(good, ["kafka=4.0"]), /^no file of Kafka was found/],
  [() => kcfglint.upgrade(good, ["zookeeper=3.8"], { target: { zookeeper: "3.9" } }), /the goal is older$/],
  [() => kcfglint.upgrade([], ["kraft"]), /^no file of Kafka was found/],
];
for (const [ask, words] of refusals) await assert.rejects(ask, (error) => error instanceof Error && words.test(error.message), `${words}`);
await assert.rejects(() => kcfglint.show(good, {}, "zk2/zoo.cfg"), /path is `zk2\/zoo.cfg`, which is none of the files/);
await assert.rejects(() => kcfglint.show(good, {}, null), /path is null; it takes a text/);
for (const name of ["lint", "fix"]) assert.throws(() => functions[name](good, {}, "a"), /folders is a text/);
assert.throws(() => kcfglint.fix(good, {}, { safety: "all" }), /"safe" or "unsafe"/);
assert.throws(() => kcfglint.fix(good, {}, { only: { code: "ZK002", path: "zk1/zoo.cfg", offset: -1 } }), /offset is a place/);
assert.throws(() => kcfglint.describe(good, "zk1/zoo.cfg", 0.5), /offset is a place/);
assert.throws(() => kcfglint.explain(null), /is null; it takes a text/);

// What is odd, and works.
assert.deepEqual((await kcfglint.show([])).files, []);
assert.deepEqual((await kcfglint.show([{ path: "zk1/myid", content: "1\n" }], {}, "zk1/myid")).files, []);
assert.deepEqual(await kcfglint.tolerance([]), { schema: 1, nodes: [], ensembles: [], clusters: [], apart: [] });
assert.deepEqual(await kcfglint.diff([], []), { schema: 1, new_findings: [], gone_findings: [], files: [], rolling: [] });
assert.deepEqual((await kcfglint.diff([], good)).files.map((it) => [it.path, it.fate]), [["zk1/zoo.cfg", "added"]]);
assert.equal((await kcfglint.upgrade(good, ["zookeeper=3.9"])).clusters.length, 1);
const none = kcfglint.lint([]);
assert.deepEqual([none.files, none.diagnostics], [[], []]);
assert.deepEqual(kcfglint.topology([]).nodes, []);
assert.equal(kcfglint.describe(good, "no/such/file", 0), null);
assert.equal(kcfglint.describe(good, "zk1/zoo.cfg", 4_000_000_000), null);
assert.equal(kcfglint.describe(good, "zk1/zoo.cfg", 17)?.key, "clientPort");
assert.equal(kcfglint.explain("no-such-rule"), null);
assert.equal(kcfglint.explain("cl2").code, "CL002");
assert.equal(kcfglint.kindOf("zoo.cfg", "dataDir=/d\n"), "zookeeper");
assert.equal(kcfglint.kindOf("novel.txt", "Once upon a time"), null);
assert.equal(kcfglint.lint([{ path: "zoo.cfg", content: "dataDir=\uD800\nclientPort=2181\n" }]).files.length, 1);
assert.equal(kcfglint.lint([{ path: "__proto__", content: "dataDir=/d\nclientPort=2181\n", kind: "zookeeper" }]).files.length, 1);
const shown = kcfglint.lint([{ path: "\u202E</script>\u0000/zoo.cfg", content: "dataDir=/d\nclientPort=2181\n" }]);
assert.equal(shown.files[0].path, "\u202E</script>\u0000/zoo.cfg");
const spread = new Uint8Array(64).subarray(8, 40).fill(0x61);
assert.equal(kcfglint.lint([{ path: "x.cfg", content: spread }]).skipped.length, 1);
/** All questions about a file, and about the change from it to another and back. */
async function questioned(file) {
  assert.ok((await kcfglint.tolerance([file])).nodes.length <= 1, file.kind);
  assert.ok((await kcfglint.diff([file], good)).files.length <= 2, file.kind);
  assert.ok((await kcfglint.diff([...good, file], [file])).gone_findings.length <= 10, file.kind);
  for (const goal of ["kafka=4.0", "zookeeper=3.9", "kraft"]) {
    const told = kcfglint.upgrade([file], [goal]).then((it) => it.files.length <= 1);
    assert.ok(await told.catch((error) => /^no file of/.test(error.message)), `${file.kind}: ${goal}`);
  }
}
for (const kind of kcfglint.kinds) {
  const random = Uint8Array.from({ length: 20_000 }, (_, at) => (at * at * 31 + at * 7) & 255);
  for (const content of [random, "", "\0".repeat(1000), "[".repeat(5000), "=".repeat(5000), "\\".repeat(5001), "server.1=".repeat(3000), "a=\\u"]) {
    assert.equal(kcfglint.lint([{ path: "a/b", content, kind }]).files.length, 1, kind);
    kcfglint.fix([{ path: "a/b", content, kind }], {}, { safety: "unsafe" });
    assert.ok((await kcfglint.show([{ path: "a/b", content, kind }])).files.length <= 1, kind);
    await questioned({ path: "a/b", content, kind });
  }
}
for (const path of ["/", "//zoo.cfg", "/zk1/zoo.cfg", "../zk1/zoo.cfg", "\u0000", "__proto__"]) await questioned({ path, content: good[0].content, kind: "zookeeper" });
const many = Array.from({ length: 3_000 }, (_, at) => ({ path: `zk${at}/zoo.cfg`, content: `dataDir=/d\nclientPort=2181\nserver.1=zk${at}:2888:3888\n` }));
assert.equal(kcfglint.lint(many).files.length, 3_000);
assert.equal((await kcfglint.diff(many, many.slice(1))).files.length, 1);
assert.equal((await kcfglint.tolerance(many)).nodes.length, 3_000);
assert.equal(kcfglint.lint([{ path: "zoo.cfg", content: "dataDir=/d\nclientPort=2181\n# " + "x".repeat(30_000_000) }]).files.length, 1);

// One finding's fix, and no other.
const two = [1, 2].map((id) => ({
  path: `kafka${id}/server.properties`,
  content: `broker.id=${id}\nlog.dirs=/data\nzookeeper.connect=zk1:2181, zk2:2181/kafka\n`,
}));
const findings = kcfglint.lint(two).diagnostics.filter((it) => it.fix !== null);
assert.ok(findings.length > 1, JSON.stringify(findings));
for (const { code, path, range, fix } of findings) {
  const only = { code, path, offset: range.start.offset };
  const done = kcfglint.fix(two, {}, { safety: "unsafe", only });
  assert.equal(done.fixed, 1, code);
  assert.deepEqual(done.files.map((it) => it.path), [path]);
  let text = two.find((it) => it.path === path).content;
  for (const edit of fix.edits.toReversed()) text = text.slice(0, edit.range.start.offset) + edit.text + text.slice(edit.range.end.offset);
  assert.equal(Buffer.from(done.files[0].content).toString(), text, code);
  assert.ok(!done.report.diagnostics.some((it) => it.code === code && it.path === path), code);
  assert.equal(kcfglint.fix(two, {}, { safety: "unsafe", only: { ...only, offset: only.offset + 1 } }).fixed, 0);
}
assert.equal(kcfglint.lintJson(good), wanted);
console.log(`${refused.length * 9 + refusals.length} hostile calls refused in words; the module works after each`);
