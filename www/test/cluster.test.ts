import { expect, test } from "vitest";
import { connectString, groups, isSameHost } from "../src/cluster/model";
import { type Voter, holds, tolerance } from "../src/cluster/quorum";
import { settings } from "../src/cluster/settings";
import type { Kind, Topology } from "../src/types";

const voters = (...weights: number[]): Voter[] => weights.map((weight, at) => ({ id: `${at + 1}`, weight, group: null }));

test("settings and where they stand", () => {
  const text = "\ufeffa = 1\r\n#b=2\\\nc:x,\\\n   y\r\n\\\nd e\n";
  const found = settings(text);
  expect(found.map((it) => [it.key, it.value])).toEqual([["a", "1"], ["c", "x,y"], ["d", "e"]]);
  expect(text.slice(found[1]?.from, found[1]?.to)).toBe("c:x,\\\n   y");
});

test("a majority", () => {
  expect([1, 2, 3, 4, 5, 6, 7].map((n) => tolerance(voters(...new Array<number>(n).fill(1))))).toEqual([0, 0, 1, 1, 2, 2, 3]);
  expect(holds(voters(1, 1, 1, 1), new Set(["1", "2"]))).toBe(false);
  expect(holds(voters(1, 1, 1, 0), new Set(["1"]))).toBe(true);
  expect(tolerance(voters(1, 1, 1, 0))).toBe(1);
  expect(tolerance(voters(3, 1, 1))).toBe(0);
  expect(holds(voters(3, 1, 1), new Set(["2", "3"]))).toBe(true);
});

test("groups", () => {
  const nine = voters(...new Array<number>(9).fill(1)).map((it, at) => ({ ...it, group: `${Math.floor(at / 3)}` }));
  expect(holds(nine, new Set(["1", "2", "3", "4"]))).toBe(true);
  expect(holds(nine, new Set(["1", "2", "4", "5"]))).toBe(false);
  expect(tolerance(nine)).toBe(3);
});

test("hosts and connect strings", () => {
  expect(isSameHost("zk1", "ZK1.example.org")).toBe(true);
  expect(isSameHost("zk1.a.org", "zk1.b.org")).toBe(false);
  expect(isSameHost("10.0.0.1", "10.0.0.2")).toBe(false);
  expect(connectString("a:1, b:1,/x")).toEqual({ hosts: ["a:1", "b:1"], chroot: "/x" });
});

const node = (name: string, ...files: [string, Kind][]) => ({ name, because: "", files: files.map(([path, kind]) => ({ path, kind })) });

test("an ensemble and its cluster", () => {
  const list = "server.1=zk1:2888:3888\nserver.2=zk2:2888:3888:observer\n";
  const texts = new Map([
    ["zk1/zoo.cfg", list],
    ["zk1/myid", "1\n"],
    ["zk9/zoo.cfg", list],
    ["zk9/myid", "9\n"],
    ["k1/server.properties", "broker.id=1\nzookeeper.connect=zk1:2181,zk2:2181/k\n"],
  ]);
  const topology: Topology = {
    schema: 1,
    nodes: [
      node("zk1", ["zk1/zoo.cfg", "zookeeper"], ["zk1/myid", "myid"]),
      node("zk9", ["zk9/zoo.cfg", "zookeeper"], ["zk9/myid", "myid"]),
      node("k1", ["k1/server.properties", "kafka"]),
    ],
    ensembles: [{ name: "zk", because: "", nodes: [0, 1] }],
    clusters: [{ name: "k", because: "", nodes: [2], unconfirmed: [], ensembles: [0] }],
    apart: [],
  };
  const [group] = groups(topology, texts);
  expect(group?.quorum?.servers.map((it) => [it.id, it.host, it.node, it.weight])).toEqual([
    ["1", "zk1", "zk1", 1],
    ["2", "zk2", null, 0],
    ["9", "zk9", "zk9", 0],
  ]);
  expect(group?.clusters[0]?.brokers[0]).toMatchObject({ id: "1", connection: { hosts: ["zk1", "zk2"], chroot: "/k" } });
});

test("controllers of KRaft", () => {
  const list = "controller.quorum.voters=1@c1:9093,2@c2:9093\n";
  const texts = new Map([
    ["c1/c.properties", `process.roles=controller\nnode.id=1\n${list}`],
    ["b3/b.properties", `process.roles=broker\nnode.id=3\n${list}`],
  ]);
  const topology: Topology = {
    schema: 1,
    nodes: [node("c1", ["c1/c.properties", "kafka"]), node("b3", ["b3/b.properties", "kafka"])],
    ensembles: [],
    clusters: [{ name: "x", because: "", nodes: [0, 1], unconfirmed: [], ensembles: [] }],
    apart: [],
  };
  const [group] = groups(topology, texts);
  expect(group?.quorum?.servers.map((it) => [it.id, it.node])).toEqual([["1", "c1"], ["2", null]]);
  expect(group?.clusters[0]?.brokers.map((it) => [it.id, it.connection?.hosts])).toEqual([["3", ["c1", "c2"]]]);
});
