/** The drawing counts who may fail by itself, at every switch. What it counts is what the command's `topology` counts. */

import { readFileSync, readdirSync, statSync } from "node:fs";
import { type InputFile, type Topology, init, initLens, tolerance as asked, topology } from "kcfglint";
import { beforeAll, expect, test } from "vitest";
import { groups } from "../src/cluster/model";
import { holds, tolerance } from "../src/cluster/quorum";

interface Counted {
  voters: number | null;
  observers: number | null;
  mayFail: number | null;
  /** How many voters each of which alone ends the quorum. */
  single: number | null;
}

const NONE: Counted = { voters: null, observers: null, mayFail: null, single: null };

/** The topology tells of a cluster which nodes are in it, not which of their files: of a node in two clusters the page cannot know. */
function isShared(name: string, { clusters }: Topology): boolean {
  const own = clusters.find((it) => `kraft ${it.name}` === name)?.nodes ?? [];
  return clusters.filter((it) => it.nodes.some((node) => own.includes(node))).length > 1;
}

const without = (all: Record<string, Counted>, topology: Topology) => Object.fromEntries(Object.entries(all).filter(([name]) => !isShared(name, topology)));

/** What the page counts of each quorum, by name. */
function drawn(files: readonly InputFile[]): Record<string, Counted> {
  const text = new Map(files.map((it) => [it.path, String(it.content)]));
  const made = topology([...files]);
  const found = groups(made, (path) => text.get(path) ?? "").flatMap((it) => (it.quorum === null ? [] : [{ ...it.quorum, of: it.clusters[0]?.name ?? "" }]));
  return without(Object.fromEntries(found.map(({ kind, name, of, servers, isTold }) => {
    const voters = servers.filter((it) => it.isVoter);
    const single = voters.filter((it) => !holds(voters, new Set([it.id]))).length;
    const counted = { voters: voters.length, observers: servers.filter((it) => it.isObserver).length, mayFail: tolerance(voters), single };
    return [kind === "kraft" ? `kraft ${of}` : name, isTold ? counted : NONE];
  })), made);
}

/** The same by the linter. */
async function counted(files: readonly InputFile[]): Promise<Record<string, Counted>> {
  const { ensembles, clusters } = await asked([...files]);
  const of = ({ voters, observers, may_fail: mayFail, single_points: single }: (typeof ensembles)[number]["tolerance"]): Counted =>
    voters === null ? NONE : { voters, observers, mayFail, single: single.length };
  const kraft = clusters.flatMap((it) => (it.tolerance.quorum?.kind === "kraft" ? [[`kraft ${it.name}`, of(it.tolerance.quorum)] as const] : []));
  return without(Object.fromEntries([...ensembles.map((it) => [it.name, of(it.tolerance)] as const), ...kraft]), topology([...files]));
}

beforeAll(async () => {
  await init();
  await initLens();
});

const root = new URL("../../fixtures/", import.meta.url);

test("of every fixture", async () => {
  let numbers = 0;
  for (const name of readdirSync(root)) {
    const folder = new URL(`${name}/`, root);
    if (!statSync(new URL(name, root)).isDirectory()) continue;
    const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((it) => statSync(new URL(it, folder)).isFile());
    const files = paths.map((path) => ({ path, content: readFileSync(new URL(path, folder), "utf8") }));
    const wanted = await counted(files);
    expect(drawn(files), name).toEqual(wanted);
    numbers += Object.values(wanted).filter((it) => it.mayFail !== null).length;
  }
  expect(numbers).toBeGreaterThan(8);
});

let seed = 11;
const random = (n: number) => (seed = (seed * 48271) % 2147483647) % n;
const upTo = (n: number) => Array.from({ length: n }, (_, at) => at + 1);

/** An ensemble with observers, weights and groups, each now and then; some nodes are not here, and some lists differ. */
function ensemble(): InputFile[] {
  const size = 1 + random(9);
  const observers = upTo(size).filter(() => random(6) === 0);
  const lines = upTo(size).map((it) => `server.${it}=zk${it}:2888:3888${observers.includes(it) ? ":observer" : ""}`);
  const voters = upTo(size).filter((it) => !observers.includes(it));
  const isGrouped = random(2) === 0;
  if (isGrouped || random(8) === 0) for (const it of voters) if (random(2) === 0) lines.push(`weight.${it}=${random(4)}`);
  if (isGrouped) {
    const home = voters.map(() => 1 + random(3));
    for (const group of new Set(home)) lines.push(`group.${group}=${voters.filter((_, at) => home[at] === group).join(":")}`);
  }
  const head = "tickTime=2000\ninitLimit=5\nsyncLimit=2\ndataDir=/d\nclientPort=2181\n";
  const files = upTo(size).filter((it) => it === 1 || random(5) > 0).flatMap((it) => [
    { path: `zk${it}/zoo.cfg`, content: `${head}${lines.join("\n")}\n` },
    { path: `zk${it}/myid`, content: `${it}\n` },
  ]);
  const last = files.at(-2);
  if (random(8) === 0 && last !== undefined) last.content += `server.${size + 1}=zk${size + 1}:2888:3888\n`;
  return files;
}

/** Controllers and brokers, in one process now and then; some are found by bootstrap servers. */
function controllers(): InputFile[] {
  const size = 1 + random(6);
  const isJoint = random(2) === 0;
  const servers = upTo(size).map((it) => `c${it}:9093`).join(",");
  const quorum = random(4) === 0
    ? `controller.quorum.bootstrap.servers=${servers}`
    : `controller.quorum.voters=${upTo(size).map((it) => `${it}@c${it}:9093`).join(",")}`;
  const file = (id: number, roles: string, host: string) => ({
    path: `${host}/server.properties`,
    content: `process.roles=${roles}\nnode.id=${id}\nlog.dirs=/l\ncontroller.listener.names=CONTROLLER\nlisteners=${roles.includes("controller") ? `CONTROLLER://${host}:9093` : ""}${roles.includes("broker") ? `${roles.includes("controller") ? "," : ""}PLAINTEXT://${host}:9092` : ""}\n${quorum}\n`,
  });
  return [
    ...upTo(size).filter((it) => it === 1 || random(5) > 0).map((it) => file(it, isJoint ? "broker,controller" : "controller", `c${it}`)),
    ...(isJoint ? [] : upTo(2).map((it) => file(100 + it, "broker", `b${it}`))),
  ];
}

test("of what is made up", async () => {
  const seen = { numbers: 0, untold: 0, weighed: 0, kraft: 0 };
  for (let round = 0; round < 600; round += 1) {
    const files = round % 4 === 3 ? controllers() : ensemble();
    const wanted = await counted(files);
    expect(drawn(files), files.map((it) => `==> ${it.path}\n${String(it.content)}`).join("")).toEqual(wanted);
    for (const [name, it] of Object.entries(wanted)) {
      if (it.voters === null) seen.untold += 1;
      else seen.numbers += 1;
      if (name.startsWith("kraft")) seen.kraft += 1;
    }
    if (/^weight/m.test(String(files[0]?.content))) seen.weighed += 1;
  }
  for (const it of Object.values(seen)) expect(it).toBeGreaterThan(20);
});
