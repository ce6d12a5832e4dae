/** The cluster as it is drawn: made from the topology that the linter worked out and from the lines of the files. */

import type { Diagnostic, Severity, Topology } from "../types";
import { type Setting, last, settings } from "./settings";
import type { Voter } from "./quorum";

/** A place in a file, as indices into its text. */
export interface Place {
  path: string;
  from: number;
  to: number;
}

export interface Server extends Voter {
  host: string;
  isObserver: boolean;
  /** The folder that is this server, where one is. */
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
}

export interface Connection {
  /** As it is written, without what is no address. */
  hosts: string[];
  chroot: string;
  place: Place;
}

export interface Broker {
  id: string | null;
  node: string;
  host: string | null;
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

interface File {
  path: string;
  kind: string;
  settings: Setting[];
}

/** Without its domain; an address stays whole. */
export const shortHost = (host: string): string => (/^[\d.]+$|:/.test(host) ? host : (host.split(".")[0] ?? host));

/** Whether two names are one host: `zk1` and `zk1.example.org`. */
export function isSameHost(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x === y || (shortHost(x) === shortHost(y) && (!x.includes(".") || !y.includes(".")));
}

/** Reads `host:port,host:port/chroot`. */
export function connectString(value: string): { hosts: string[]; chroot: string } {
  const slash = value.indexOf("/");
  const [list, chroot] = slash < 0 ? [value, ""] : [value.slice(0, slash), value.slice(slash)];
  return { hosts: list.split(",").map((it) => it.trim()).filter((it) => it !== ""), chroot: chroot.trim() };
}

const withoutPort = (address: string) => address.replace(/:\d*$/, "").replace(/^\[|\]$/g, "");

export function groups(topology: Topology, texts: ReadonlyMap<string, string>): Group[] {
  const read = new Map<string, File>();
  const nodeFiles = topology.nodes.map((node) =>
    node.files.map(({ path, kind }) => {
      const file = read.get(path) ?? { path, kind, settings: settings(texts.get(path) ?? "") };
      read.set(path, file);
      return file;
    }),
  );
  const nodes = topology.nodes.map((node, at) => ({ name: node.name, files: nodeFiles[at] ?? [] }));
  const quorums = topology.ensembles.map((it) => ensemble(it.name, it.nodes.flatMap((at) => nodes[at] ?? []), texts));
  const clusters = topology.clusters.map((it) => cluster(it.name, it.nodes.flatMap((at) => nodes[at] ?? [])));

  const found: Group[] = quorums.map((quorum) => ({ quorum, clusters: [] }));
  topology.clusters.forEach((it, at) => {
    const made = clusters[at];
    if (made === undefined) return;
    const group = it.ensembles[0] === undefined ? undefined : found[it.ensembles[0]];
    const voters = controllers(it.nodes.flatMap((at) => nodes[at] ?? []));
    if (group !== undefined) group.clusters.push(made);
    else found.push({ quorum: voters, clusters: made.brokers.length > 0 ? [made] : [] });
  });
  return found.filter((it) => it.quorum !== null || it.clusters.length > 0);
}

interface Node {
  name: string;
  files: File[];
}

const isZooKeeper = (it: File) => it.kind === "zookeeper" || it.kind === "zookeeper-dynamic";
const place = (path: string, it?: Setting): Place => ({ path, from: it?.from ?? 0, to: it?.to ?? 0 });

function ensemble(name: string, nodes: Node[], texts: ReadonlyMap<string, string>): Quorum {
  const servers = new Map<string, Server>();
  const weights = new Map<string, number>();
  const groups = new Map<string, string>();
  const files = new Set(nodes.flatMap((node) => node.files.filter(isZooKeeper)));
  for (const file of files) {
    for (const it of file.settings) {
      const [, what, id] = /^(server|weight|group)\.(\d{1,10})$/.exec(it.key) ?? [];
      if (what === undefined || id === undefined) continue;
      if (what === "weight") weights.set(id, Number.parseInt(it.value, 10) || 0);
      else if (what === "group") for (const member of it.value.split(":")) groups.set(member, id);
      else if (!servers.has(id)) servers.set(id, server(id, it, file.path));
    }
  }
  for (const it of servers.values()) {
    it.weight = it.isObserver ? 0 : (weights.get(it.id) ?? 1);
    it.group = groups.get(it.id) ?? null;
  }
  for (const node of nodes) join(node, servers, texts);
  return { kind: "zookeeper", name, servers: [...servers.values()].sort((a, b) => Number(a.id) - Number(b.id)) };
}

function server(id: string, it: Setting, path: string): Server {
  const address = it.value.split(/[|;]/)[0] ?? "";
  const host = address.startsWith("[") ? address.slice(1).split("]")[0] ?? "" : (address.split(":")[0] ?? "");
  const isObserver = /:observer(?:;|$)/i.test(it.value.trim());
  return { id, host: host.trim(), isObserver, weight: 1, group: null, node: null, place: place(path, it), files: [] };
}

/** Finds the server that a node is: by its host, else by its myid; a node that is on no list is drawn, too. */
function join(node: Node, servers: Map<string, Server>, texts: ReadonlyMap<string, string>): void {
  const all = [...servers.values()];
  const myid = node.files.find((it) => it.kind === "myid");
  const id = texts.get(myid?.path ?? "")?.trim();
  const config = node.files.find(isZooKeeper);
  const found = all.find((it) => it.node === null && isSameHost(it.host, node.name)) ?? all.find((it) => it.id === id && it.node === null);
  const files = node.files.map((it) => it.path);
  if (found !== undefined) {
    found.node = node.name;
    found.files = files;
    const own = config?.settings.find((it) => it.key === `server.${found.id}`);
    if (config !== undefined && own !== undefined) found.place = place(config.path, own);
  } else if (config !== undefined || myid !== undefined) {
    const key = id !== undefined && id !== "" && id.length < 12 && !servers.has(id) ? id : (node.name || "?");
    const at = place((config ?? myid)?.path ?? "");
    // Beside a list it has no vote; alone it is the whole ensemble.
    const weight = all.length > 0 ? 0 : 1;
    servers.set(key, { id: all.length > 0 ? key : "", host: node.name, isObserver: false, weight, group: null, node: node.name, place: at, files });
  }
}

/** The voters of KRaft, by the first list that a node has. */
function controllers(nodes: Node[]): Quorum | null {
  const servers = new Map<string, Server>();
  for (const node of nodes) {
    const file = node.files.find((it) => it.kind === "kafka");
    const list = file === undefined ? undefined : last(file.settings, "controller.quorum.voters");
    for (const voter of list?.value.split(",") ?? []) {
      const [, id, address] = /^\s*(\d+)@(.+?)\s*$/.exec(voter) ?? [];
      if (file === undefined || id === undefined || address === undefined || servers.has(id)) continue;
      const host = withoutPort(address);
      servers.set(id, { id, host, isObserver: false, weight: 1, group: null, node: null, place: place(file.path, list), files: [] });
    }
  }
  const hasList = servers.size > 0;
  for (const node of nodes) {
    const file = node.files.find((it) => it.kind === "kafka");
    if (file === undefined || !/controller/.test(last(file.settings, "process.roles")?.value ?? "")) continue;
    const id = last(file.settings, "node.id") ?? last(file.settings, "broker.id");
    const files = node.files.map((it) => it.path);
    const found = servers.get(id?.value ?? "");
    if (found !== undefined && found.node === null) Object.assign(found, { node: node.name, files, place: place(file.path, id) });
    else if (found === undefined) {
      const key = id?.value ?? node.name;
      const weight = hasList ? 0 : 1;
      servers.set(key, { id: key, host: node.name, isObserver: false, weight, group: null, node: node.name, place: place(file.path, id), files });
    }
  }
  return servers.size === 0 ? null : { kind: "kraft", name: "KRaft", servers: [...servers.values()].sort((a, b) => Number(a.id) - Number(b.id)) };
}

function cluster(name: string, nodes: Node[]): Cluster {
  return { name, brokers: nodes.flatMap((node) => broker(node) ?? []) };
}

function broker(node: Node): Broker | null {
  const file = node.files.find((it) => it.kind === "kafka");
  if (file === undefined) return null;
  const roles = last(file.settings, "process.roles");
  if (roles !== undefined && !/broker/.test(roles.value)) return null;
  const id = last(file.settings, "broker.id") ?? last(file.settings, "node.id");
  const advertised = /\/\/([^:,\s]*)/.exec(last(file.settings, "advertised.listeners")?.value ?? "")?.[1];
  return {
    id: id?.value ?? null,
    node: node.name,
    host: advertised ?? null,
    place: place(file.path, id),
    files: node.files.map((it) => it.path),
    connection: connection(file),
  };
}

function connection(file: File): Connection | null {
  const zookeeper = last(file.settings, "zookeeper.connect");
  if (zookeeper !== undefined) {
    const { hosts, chroot } = connectString(zookeeper.value);
    return { hosts: hosts.map(withoutPort), chroot, place: place(file.path, zookeeper) };
  }
  const voters = last(file.settings, "controller.quorum.voters") ?? last(file.settings, "controller.quorum.bootstrap.servers");
  if (voters === undefined) return null;
  const hosts = voters.value.split(",").map((it) => withoutPort(it.trim().replace(/^\d+@/, ""))).filter((it) => it !== "");
  return { hosts, chroot: "", place: place(file.path, voters) };
}

const RANK: Record<Severity, number> = { hint: 1, warning: 2, error: 3 };

/** The findings of some files, worst first. */
export function findingsOf(files: readonly string[], findings: readonly Diagnostic[]): Diagnostic[] {
  const own = new Set(files);
  return findings.filter((it) => own.has(it.path)).sort((a, b) => RANK[b.severity] - RANK[a.severity]);
}
