/** The cluster as it is drawn, made from the topology that the linter worked out. */

import type { Broker as Config, Place, Server as Line } from "kcfglint";
import type { Diagnostic, Severity, Topology } from "../types";
import type { Voter } from "./quorum";

export interface Server extends Voter {
  host: string;
  isObserver: boolean;
  /** Whether it is on the list of those that vote; its weight may be nothing. */
  isVoter: boolean;
  /** Whether it may be one of those on the list, and nobody knows which. */
  isUnknown?: boolean;
  /** The node that is this server, where its files are here. */
  node: string | null;
  /** Where it is told: its own line, or its node's file. */
  place: Place;
  /** Every file of its node. */
  files: string[];
}

/** Voters: an ensemble of ZooKeeper, or the controllers of KRaft. */
export interface Quorum {
  kind: "zookeeper" | "kraft";
  name: string;
  servers: Server[];
  /** Whether the files tell who votes: lists that differ, and voters that only the disks know, do not. */
  isTold: boolean;
}

/** A connect string, or the voters of KRaft. */
export interface Connection {
  hosts: string[];
  chroot: string;
  place: Place;
}

export interface Broker {
  id: string | null;
  node: string;
  place: Place;
  files: string[];
  /** Where it finds its ensemble or its voters. */
  connection: Connection | null;
}

export interface Cluster {
  name: string;
  brokers: Broker[];
}

/** A quorum and the clusters that use it. */
export interface Group {
  quorum: Quorum | null;
  clusters: Cluster[];
}

/** Without its domain; an address stays whole. */
export const shortHost = (host: string): string => (/^[\d.]+$|:/.test(host) ? host : (host.split(".")[0] ?? host));

/** Whether two names are one host: `zk1` and `zk1.example.org`. */
export function isSameHost(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x === y || (shortHost(x) === shortHost(y) && (!x.includes(".") || !y.includes(".")));
}

const START = { line: 1, column: 1, offset: 0 };
/** A file as a whole. */
const top = (path: string): Place => ({ path, range: { start: START, end: START } });

const byId = (a: Server, b: Server) => Number(a.id) - Number(b.id);

export function groups(topology: Topology, textOf: (path: string) => string): Group[] {
  const quorums = topology.ensembles.map((it) => ensemble(it.name, it.nodes, topology, textOf));
  const found: Group[] = quorums.map((quorum) => ({ quorum, clusters: [] }));
  for (const it of topology.clusters) {
    const configs = topology.brokers.filter((config) => it.nodes.includes(config.node));
    const brokers = configs.filter((config) => config.is_broker).map((config) => broker(config, topology));
    const made: Cluster = { name: it.name, brokers };
    const group = it.ensembles[0] === undefined ? undefined : found[it.ensembles[0]];
    if (group !== undefined) group.clusters.push(made);
    else found.push({ quorum: controllers(configs, topology), clusters: brokers.length > 0 ? [made] : [] });
  }
  return found.filter((it) => it.quorum !== null || it.clusters.length > 0);
}

const filesOf = (topology: Topology, node: number) => topology.nodes[node]?.files.map((it) => it.path) ?? [];
const nameOf = (topology: Topology, node: number) => topology.nodes[node]?.name ?? "";

function ensemble(name: string, nodes: number[], topology: Topology, textOf: (path: string) => string): Quorum {
  const own = topology.servers.filter((it) => nodes.includes(it.node));
  const servers = new Map<string, Server>();
  for (const line of own.flatMap((it) => it.list)) {
    const id = String(line.id);
    if (servers.has(id)) continue;
    servers.set(id, { id, host: line.host, isObserver: !line.votes, isVoter: line.votes, weight: 1, group: null, node: null, place: line.place, files: [] });
  }
  // The lines are in a file of their own now and then, and groups are beside them.
  const texts = own.map((it) => textOf(it.list[0]?.place.path ?? it.path));
  const isTold = isSaid(own, texts) && !own.some((it) => servers.size === 2 && /^[ \t]*oraclePath[ \t]*[=:]/m.test(textOf(it.path)));
  weigh(servers, [...new Set(texts)]);
  for (const it of own) join(it, servers, topology);
  // Without a myid it may be any that is on the list and not here.
  const isLeft = [...servers.values()].some((it) => it.node === null);
  for (const it of servers.values()) it.isUnknown = it.id === "?" && isLeft;
  return { kind: "zookeeper", name, servers: [...servers.values()].sort(byId), isTold };
}

const VOTES = /^[ \t]*(group|weight)\.(\d{1,10})[ \t]*[=:][ \t]*(\S*)/gm;

const LINES = /^[ \t]*server\.(\d{1,10})[ \t]*[=: \t](.*)$/gm;

/** Whether all servers list the same voters, in groups that ZooKeeper takes. Lines that it refuses count, which the topology leaves out. */
function isSaid(own: readonly Line[], texts: readonly string[]): boolean {
  const lists = texts.map((text) => new Map([...text.matchAll(LINES)].map(([, id = "", line = ""]) => [id, !/:observer\b/i.test(line)])));
  const [first] = lists;
  if (first === undefined) return false;
  if (first.size === 0) return own.length === 1;
  const said = lists.map((it, at) => JSON.stringify([[...it].sort(([a], [b]) => Number(a) - Number(b)), (texts[at]?.match(VOTES) ?? []).map((line) => line.trim()).sort()]));
  if (said.some((it) => it !== said[0])) return false;
  const voters = [...first].filter(([, votes]) => votes).map(([id]) => id);
  const all = [...(texts[0] ?? "").matchAll(VOTES)];
  const members = all.filter(([, what]) => what === "group").flatMap(([, , , value = ""]) => value.replace(/:+$/, "").split(":"));
  const isRight = all.every(([, what, , value = ""]) => what === "group" || /^\+?\d+$/.test(value));
  // With a weight or a group all have to be in one.
  const areGrouped = all.length === 0 || (members.length === voters.length && voters.every((it) => members.includes(it)));
  return voters.length > 0 && isRight && areGrouped;
}

/** Votes and groups, which the topology does not tell. */
function weigh(servers: Map<string, Server>, texts: string[]): void {
  const weights = new Map<string, number>();
  const groups = new Map<string, string>();
  for (const [, what, id = "", value = ""] of texts.flatMap((it) => [...it.matchAll(VOTES)])) {
    if (what === "weight") weights.set(id, Number.parseInt(value, 10) || 0);
    else for (const member of value.split(":")) groups.set(member, id);
  }
  for (const it of servers.values()) {
    it.weight = it.isObserver ? 0 : (weights.get(it.id) ?? 1);
    it.group = groups.get(it.id) ?? null;
  }
}

/** Finds the line that a node is: by its host, else by its myid; a node that is on no list is drawn, too. */
function join(it: Line, servers: Map<string, Server>, topology: Topology): void {
  const all = [...servers.values()];
  const node = nameOf(topology, it.node);
  const id = it.myid === null ? null : String(it.myid.value);
  const found = all.find((one) => one.node === null && isSameHost(one.host, node)) ?? all.find((one) => one.node === null && one.id === id);
  const files = filesOf(topology, it.node);
  if (found !== undefined) {
    const line = it.list.find((one) => String(one.id) === found.id);
    Object.assign(found, { node, files, place: line?.place ?? found.place });
    return;
  }
  // Beside a list it has no vote; alone it is the whole ensemble.
  const isAlone = it.list.length === 0;
  const place = it.myid?.place ?? it.client_port?.place ?? top(it.path);
  servers.set(`node ${it.node}`, { id: isAlone ? "" : (id ?? "?"), host: node, isObserver: false, isVoter: isAlone, weight: isAlone ? 1 : 0, group: null, node, place, files });
}

/** The voters of KRaft: those that the nodes list, and the controllers whose files are here. */
function controllers(configs: Config[], topology: Topology): Quorum | null {
  const servers = new Map<string, Server>();
  for (const voter of configs.flatMap((it) => it.voters)) {
    const id = String(voter.id ?? "?");
    if (!servers.has(id)) servers.set(id, { id, host: voter.host, isObserver: false, isVoter: true, weight: 1, group: null, node: null, place: voter.place, files: [] });
  }
  const isListed = servers.size > 0;
  for (const it of configs.filter((config) => config.is_controller)) {
    const node = nameOf(topology, it.node);
    const id = it.id === null ? node : String(it.id.value);
    const [files, place] = [filesOf(topology, it.node), it.id?.place ?? top(it.path)];
    const found = servers.get(id);
    if (found !== undefined && found.node === null) Object.assign(found, { node, files, place });
    else if (found === undefined) servers.set(id, { id, host: node, isObserver: false, isVoter: !isListed, weight: isListed ? 0 : 1, group: null, node, place, files });
  }
  const lists = configs.filter((it) => it.voters.length > 0).map((it) => [...new Set(it.voters.map((voter) => voter.id))].sort().join());
  const isTold = isListed && lists.every((it) => it === lists[0]) && configs.every((it) => it.bootstrap.length === 0);
  return servers.size === 0 ? null : { kind: "kraft", name: "KRaft", servers: [...servers.values()].sort(byId), isTold };
}

function broker(it: Config, topology: Topology): Broker {
  return {
    id: it.id === null ? null : String(it.id.value),
    node: nameOf(topology, it.node),
    place: it.id?.place ?? top(it.path),
    files: filesOf(topology, it.node),
    connection: connection(it),
  };
}

function connection(it: Config): Connection | null {
  if (it.connect !== null) return { hosts: it.connect.servers.map((one) => one.host), chroot: it.connect.chroot ?? "", place: it.connect.place };
  const voters = it.voters.length > 0 ? it.voters : it.bootstrap;
  const [first, last] = [voters[0], voters.at(-1)];
  if (first === undefined || last === undefined) return null;
  const range = { start: first.place.range.start, end: last.place.range.end };
  return { hosts: voters.map((one) => one.host), chroot: "", place: { path: first.place.path, range } };
}

const RANK: Record<Severity, number> = { hint: 1, warning: 2, error: 3 };

/** The findings of some files, worst first. */
export function findingsOf(files: readonly string[], findings: readonly Diagnostic[]): Diagnostic[] {
  const own = new Set(files);
  return findings.filter((it) => own.has(it.path)).sort((a, b) => RANK[b.severity] - RANK[a.severity]);
}

/** The findings that are about a place. */
export function findingsAt({ path, range }: Place, findings: readonly Diagnostic[]): Diagnostic[] {
  const [from, to] = [range.start.offset, range.end.offset];
  return findings.filter((it) => it.path === path && it.range.start.offset < to && it.range.end.offset > from);
}
