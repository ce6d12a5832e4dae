import { readFileSync, readdirSync, statSync } from "node:fs";
import { init, topology } from "kcfglint";
import { beforeAll, expect, test } from "vitest";
import { groups, isSameHost } from "../src/cluster/model";
import { type Voter, holds, tolerance } from "../src/cluster/quorum";

const voters = (...weights: number[]): Voter[] => weights.map((weight, at) => ({ id: `${at + 1}`, weight, group: null }));

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

test("hosts", () => {
  expect(isSameHost("zk1", "ZK1.example.org")).toBe(true);
  expect(isSameHost("zk1.a.org", "zk1.b.org")).toBe(false);
  expect(isSameHost("10.0.0.1", "10.0.0.2")).toBe(false);
});

/** What is drawn of files: their topology by the package itself. */
function drawn(files: Record<string, string>) {
  const input = Object.entries(files).map(([path, content]) => ({ path, content }));
  return groups(topology(input), (path) => files[path] ?? "");
}

function fixture(name: string) {
  const root = new URL(`../../fixtures/${name}/`, import.meta.url);
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((it) => statSync(new URL(it, root)).isFile());
  return drawn(Object.fromEntries(paths.map((it) => [it, readFileSync(new URL(it, root), "utf8")])));
}

beforeAll(() => init());

test("an ensemble with a server that is on no list, and its cluster", () => {
  const list = "tickTime=2000\ninitLimit=5\nsyncLimit=2\ndataDir=/d\nclientPort=2181\nserver.1=zk1:2888:3888\nserver.2=zk2:2888:3888:observer\nserver.3=zk3:2888:3888\n";
  const [group, ...more] = drawn({
    "zk1/zoo.cfg": list,
    "zk1/myid": "1\n",
    "zk9/zoo.cfg": list,
    "zk9/myid": "9\n",
    "k1/server.properties": "broker.id=1\nlog.dirs=/l\nzookeeper.connect=zk1:2181,zk2:2181/k\n",
  });
  expect(more).toEqual([]);
  expect(group?.quorum?.servers.map((it) => [it.id, it.host, it.node, it.weight])).toEqual([
    ["1", "zk1", "zk1", 1],
    ["2", "zk2", null, 0],
    ["3", "zk3", null, 1],
    ["9", "zk9", "zk9", 0],
  ]);
  expect(group?.clusters[0]?.brokers[0]).toMatchObject({ id: "1", connection: { hosts: ["zk1", "zk2"], chroot: "/k" } });
  expect(group?.clusters[0]?.brokers[0]?.connection?.place.range.start.line).toBe(3);
});

test("a zoo.cfg alone is one of those on its list, and nobody knows which", () => {
  const list = "tickTime=2000\ninitLimit=5\nsyncLimit=2\ndataDir=/d\nclientPort=2181\nserver.1=zk1:2888:3888\nserver.2=zk2:2888:3888\n";
  const shown = (files: Record<string, string>) => drawn(files)[0]?.quorum?.servers.map((it) => [it.host, it.isUnknown]);
  expect(shown({ "zk/zoo.cfg": list })).toEqual([["zk1", false], ["zk2", false], ["zk", true]]);
  expect(shown({ "zk1/zoo.cfg": list, "zk2/zoo.cfg": list, "zk3/zoo.cfg": list })).toEqual([["zk1", false], ["zk2", false], ["zk3", false]]);
});

test("the book's broken cluster", () => {
  const [group] = fixture("peter-broken");
  expect(group?.quorum?.servers.map((it) => [it.id, it.node])).toEqual([
    ["1", "peter-zk001"], ["2", "peter-zk002"], ["3", "peter-zk003"], ["4", "peter-zk004"],
  ]);
  const brokers = group?.clusters.flatMap((it) => it.brokers) ?? [];
  expect(brokers.map((it) => [it.node, it.connection?.hosts.length ?? 0])).toEqual([
    ["peter-kafka001", 0], ["peter-kafka002", 0], ["peter-kafka003", 1], ["peter-kafka004", 4], ["peter-kafka005", 4],
  ]);
});

test("controllers, groups and a server alone", () => {
  const [kraft] = fixture("kraft");
  expect(kraft?.quorum?.servers.map((it) => [it.id, it.node])).toEqual([["1", "controller-1"], ["2", "controller-2"], ["3", "controller-3"]]);
  expect(kraft?.clusters[0]?.brokers.map((it) => it.connection?.hosts.length)).toEqual([3, 3, 3]);
  const servers = fixture("groups")[0]?.quorum?.servers ?? [];
  expect(servers.map((it) => it.group)).toEqual(["1", "1", "1", "2", "2", "2", "3", "3", "3"]);
  expect(tolerance(servers)).toBe(3);
  const alone = fixture("standalone")[0];
  expect(alone?.quorum?.servers.map((it) => [it.id, it.weight])).toEqual([["", 1]]);
});
