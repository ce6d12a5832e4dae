import { expect, test } from "vitest";
import { diff } from "../src/pure/diff";
import { commonFolder, tree } from "../src/pure/tree";
import type { Topology } from "../src/types";

const signs = (before: string, after: string, context?: number) =>
  diff(before, after, context).map((it) => (it === null ? "…" : `${it.sign}${it.number} ${it.text}`));

test("a diff", () => {
  expect(signs("a\nb\nc\n", "a\nb\nc\n")).toEqual([]);
  expect(signs("a\nb\nc\nd\ne\n", "a\nb\nX\nd\ne\n", 1)).toEqual([" 2 b", "-3 c", "+3 X", " 4 d"]);
  expect(signs("1\n2\n3\n4\n5\n6\n7\n", "1\nx\n3\n4\n5\n6\n", 0)).toEqual(["-2 2", "+2 x", "…", "-7 7"]);
  expect(signs("", "a")).toEqual(["-1 ", "+1 a"]);
});

test("what goes and comes is the two texts", () => {
  let seed = 7;
  const random = (n: number) => (seed = (seed * 48271) % 2147483647) % n;
  for (let round = 0; round < 200; round += 1) {
    const text = () => Array.from({ length: random(12) }, () => "abc"[random(3)]).join("\n");
    const [before, after] = [text(), text()];
    const lines = diff(before, after, 99).filter((it) => it !== null);
    if (before === after) continue;
    expect(lines.filter((it) => it.sign !== "+").map((it) => it.text).join("\n")).toBe(before);
    expect(lines.filter((it) => it.sign !== "-").map((it) => it.text).join("\n")).toBe(after);
  }
});

const topology = (nodes: Topology["nodes"]): Topology => ({ schema: 1, nodes, ensembles: [{ name: "e", because: "", nodes: [0] }], clusters: [], apart: [], servers: [], brokers: [] });
const file = (path: string) => ({ path, kind: "zookeeper" as const });

test("a tree of nodes", () => {
  expect(commonFolder(["a/b/x", "a/b/c/y"])).toBe("a/b");
  const paths = ["zk1/zoo.cfg", "zk1/myid", "zk1/notes.servie", "x/zoo1.cfg", "x/zoo2.cfg", "x/both", "top", "__proto__"];
  const shown = tree(paths, topology([
    { name: "zk1", because: "", files: [file("zk1/zoo.cfg"), file("zk1/myid")] },
    { name: "zoo1", because: "", files: [file("x/zoo1.cfg"), file("x/both")] },
    { name: "zoo2", because: "", files: [file("x/zoo2.cfg"), file("x/both")] },
  ]));
  expect(shown.map((it) => [it.label, it.detail, it.files.map((file) => file.label)])).toEqual([
    ["/", "", ["__proto__", "top"]],
    ["x", "", ["both"]],
    ["zoo1", "", ["zoo1.cfg"]],
    ["zoo2", "", ["zoo2.cfg"]],
    ["zk1", "e", ["myid", "notes.servie", "zoo.cfg"]],
  ]);
});

test("nodes of one name are told apart", () => {
  const shown = tree(["a/zk1/myid", "b/zk1/myid"], topology([
    { name: "zk1", because: "", files: [file("a/zk1/myid")] },
    { name: "zk1", because: "", files: [file("b/zk1/myid")] },
  ]));
  expect(shown.map((it) => it.label)).toEqual(["a/zk1", "b/zk1"]);
});
