// The questions beyond a lint. They are in the second module.

import type { Diagnostic, InputFile, Kind, Range, Settings, Severity, Topology } from "./index.js";

/** A setting in force. */
export interface InForce {
  /** The key or the directive. */
  key: string;
  /** As the product reads it, secrets masked; `null` where nobody can tell. */
  value: string | null;
  /** A line of that key; a line or the default of the key in `by`; nobody's; or worked out when the product starts. */
  from: "line" | "other-key" | "default" | "computed";
  by: string | null;
  /** The file of the line, where it is another one, such as a drop-in. */
  path: string | null;
  range: Range | null;
  note: string | null;
}

/** A line that is never used, and why. */
export interface Unused {
  key: string;
  /** As it is written, secrets masked. */
  value: string;
  path: string | null;
  range: Range;
  why: string;
}

/** What is in force in one file. */
export interface Effective {
  path: string;
  kind: Kind;
  /** The release whose defaults and whose reading it is, and what it was concluded from. */
  release: string;
  because: string;
  settings: InForce[];
  unused: Unused[];
}

/** What `kcfglint show --format json` prints, schema 1. Files of kinds without settings are not in it. */
export interface Shown {
  schema: 1;
  files: Effective[];
}

/** A finding that is about who may fail, by what it is found again with. */
export interface Weakness {
  code: string;
  severity: Severity;
  path: string;
  /** From 1. */
  line: number;
}

/** What may fail of an ensemble, or of the controllers that vote. Numbers are `null` where nobody can tell; `text` says why. */
export interface QuorumTolerance {
  kind: "zookeeper" | "kraft";
  voters: number | null;
  /** Those that follow and do not vote. */
  observers: number | null;
  /** How many voters must be up; `null` where weights are counted. */
  majority: number | null;
  /** How many groups have votes; `null` where there are no groups. */
  groups: number | null;
  /** How many voters may fail, whichever they are. */
  may_fail: number | null;
  /** The same of hosts. Fewer than voters, where a host has several of them. */
  hosts_may_fail: number | null;
  /** The voters, or hosts with several of them, each of which alone ends the quorum. */
  single_points: string[];
  /** The same in words, a line each. */
  text: string[];
  weakened_by: Weakness[];
}

/** What one kind of topic stands. */
export interface Topics {
  /** Topics without a number of their own that a broker creates, or Kafka's `__consumer_offsets`, `__transaction_state`, `__share_group_state`. */
  made: "default" | "offsets" | "transactions" | "share-groups";
  /** The replicas of a partition, the fewest of all brokers. */
  replicas: number | null;
  /** How many of them must be in sync for a write with `acks=all`, the most of all brokers. */
  in_sync: number | null;
  /** How many brokers may fail, whichever they are, before reads stop. */
  reads: number | null;
  /** The same for writes with `acks=all`. */
  writes: number | null;
  /** The broker that has the worst value, where not all have the same. */
  worst: string | null;
  /** Why a number is missing, or what to know about it. */
  why: string | null;
}

/** What may fail of a cluster. Numbers are `null` where nobody can tell; `text` says why. */
export interface ClusterTolerance {
  /** How many brokers have files here. */
  brokers: number;
  /** How many brokers may fail, whichever they are, before reads of topics that are made by default stop. */
  reads: number | null;
  /** The same for writes with `acks=all`. */
  writes: number | null;
  /** How many voters may fail, whichever they are, before no leader is elected and no topic is made. */
  elections: number | null;
  topics: Topics[];
  /** The controllers that vote; `null` where ZooKeeper is used. */
  quorum: QuorumTolerance | null;
  /** The nodes whose `unclean.leader.election.enable=true` counts: reads go on where records are lost. */
  unclean: string[];
  /** The brokers that are cut off with the servers `to`, while the ensemble stands without these. */
  tied: { broker: string; to: string[] }[];
  /** The same in words, a line each. */
  text: string[];
  weakened_by: Weakness[];
}

/** What `kcfglint topology --format json` prints, schema 1: the topology, and who may fail. */
export interface TolerantTopology {
  schema: 1;
  nodes: Topology["nodes"];
  ensembles: (Topology["ensembles"][number] & { tolerance: QuorumTolerance })[];
  clusters: (Topology["clusters"][number] & { tolerance: ClusterTolerance })[];
  apart: Topology["apart"];
}

/** How a change comes into force, the weakest first: `nothing` that is read is another; systemd's `daemon-reload` and `reenable`;
 * `kafka-configs`, for all brokers or for each; ZooKeeper's `reconfig`; a restart, of a unit after `daemon-reload`. */
export type Update = "nothing" | "daemon-reload" | "reenable" | "cluster-wide" | "per-broker" | "reconfig" | "restart";

/** A setting that differs in force. */
export interface Change {
  /** The key or the directive. */
  key: string;
  /** What was in force and is no longer; empty where nothing was. */
  old: InForce[];
  /** What is in force now. */
  new: InForce[];
  needs: Update;
}

/** A file that differs. */
export interface FileDiff {
  path: string;
  kind: Kind;
  node: string | null;
  fate: "added" | "removed" | "changed";
  /** The release as which it was read before and is read now, where they differ. */
  releases: [string, string] | null;
  /** By key. Nothing of files that were added or removed. */
  changes: Change[];
  /** The strongest that any change needs. */
  needs: Update;
}

/** An ensemble or a cluster that has something to restart. */
export interface Rolling {
  group: "ensemble" | "cluster";
  name: string;
  /** The nodes to restart. */
  restarts: string[];
  /** Whether they can be restarted one by one, so that it serves all the while. */
  one_by_one: "yes" | "unknown" | "no";
  /** Why not, or why nobody can tell, and where in the new files; empty where they can. */
  reasons: { message: string; path: string | null; range: Range | null }[];
  /** What to mind on the way. */
  notes: string[];
}

/** What `kcfglint diff OLD NEW --format json` prints, schema 1. */
export interface Diff {
  schema: 1;
  /** What is found in the new files only. */
  new_findings: Diagnostic[];
  /** What is found in the old files only. */
  gone_findings: Diagnostic[];
  /** The files that differ, in the order of their paths. */
  files: FileDiff[];
  rolling: Rolling[];
}

/** The same lines for some nodes. */
export interface LineChange {
  /** Their names; of a controller that is not there yet the host. */
  nodes: string[];
  /** Whether the lines are those of a file that is not there yet: a controller that starts on the way, beside whatever else runs
   * on that host. */
  is_new: boolean;
  /** Lines to write, in the place of lines of the same keys. Secrets are masked, words in capitals stand for what the files do
   * not tell. */
  write: string[];
  /** Keys whose lines are to be deleted. */
  remove: string[];
}

/** One step of an upgrade. */
export interface Step {
  /** What to do. */
  title: string;
  /** Why, and what to wait for. */
  why: string;
  /** The phase of the migration to KRaft that it is. */
  phase: 1 | 2 | 3 | 4 | null;
  changes: LineChange[];
  /** Commands to run. Words in capitals stand for what the files do not tell. */
  run: string[];
}

/** A cluster of Kafka, or an ensemble of ZooKeeper, on its way. */
export interface ClusterUpgrade {
  product: "kafka" | "zookeeper";
  name: string;
  /** The releases of today, such as `3.6` or `2.8 to 3.9`, and that of the goal. */
  from: string;
  to: string;
  /** Whether it moves from ZooKeeper to KRaft on the way. */
  migrates: boolean;
  /** Whether brokers of it are in ZooKeeper mode and the goal has none, also where a template hides what stops them. */
  stopped: boolean;
  /** What the releases of today were concluded from. */
  because: string;
  /** What to do, in order; empty where it is there already. */
  steps: Step[];
  /** Where each node stands in the middle of a migration: the first and the last phase, 0 to 4, that its properties fit. */
  phases: { node: string; role: "broker" | "controller"; from: number; to: number; because: string }[];
  /** What does not fit together between the nodes, in the middle of a migration. */
  misfits: string[];
}

/** What an upgrade means for one file. */
export interface FileUpgrade {
  path: string;
  kind: Kind;
  /** The releases of today and that of the goal; `null` for a file that is of no release, such as a unit. */
  from: string | null;
  to: string | null;
  /** What stops the start at the goal, by rule; `today`: whether it does so now, too; `with`: the release on the way that does
   * not start, where the goal is another one. */
  stops: { code: string; message: string; help: string | null; range: Range; today: boolean; with: string | null }[];
  /** Lines that count today and that nothing reads at the goal, secrets masked; `only`: the releases of today that read them,
   * where not all do. */
  ignored: { key: string; value: string; range: Range; does: string; only: string | null }[];
  /** Defaults that change under keys that nobody wrote; `null` is no value. `only`: the releases of today from which it does,
   * where it is not from all. */
  defaults: { key: string; old: string | null; new: string | null; does: string | null; only: string | null }[];
  /** Keys to write in the place of `key`, and the value, secrets masked: `null` where the new key has values of its own;
   * `same`: whether it is the one that stands there. */
  renames: { key: string; to: string[]; value: string | null; same: boolean; range: Range }[];
}

/** What `kcfglint upgrade --format json` prints, schema 1. */
export interface Upgrade {
  schema: 1;
  goal: { kafka: string | null; zookeeper: string | null; kraft: boolean };
  clusters: ClusterUpgrade[];
  files: FileUpgrade[];
}

/** What a product has in force once it has read a file: of `path`, else of every file. */
export function show(files: InputFile[], settings?: Settings, path?: string): Promise<Shown>;
/** The very bytes of `kcfglint show --format json`. */
export function showJson(files: InputFile[], settings?: Settings, path?: string): Promise<string>;
/** Who may fail: how many nodes of an ensemble, a quorum and a cluster, before reads, writes or elections stop. `folders`
 * are those of `lint`, as a lint's findings are told with it. */
export function tolerance(files: InputFile[], settings?: Settings, folders?: string[]): Promise<TolerantTopology>;
/** The very bytes of `kcfglint topology --format json`. */
export function toleranceJson(files: InputFile[], settings?: Settings, folders?: string[]): Promise<string>;
/** What a change does. A file is the same one where its path is; `folders` are those of `lint`, of each side. */
export function diff(oldFiles: InputFile[], newFiles: InputFile[], settings?: Settings, folders?: { old?: string[]; new?: string[] }): Promise<Diff>;
/** The very bytes of `kcfglint diff OLD NEW --format json`, where both are revisions: their paths have no root. */
export function diffJson(oldFiles: InputFile[], newFiles: InputFile[], settings?: Settings, folders?: { old?: string[]; new?: string[] }): Promise<string>;
/** What has to change before other releases, or KRaft: `goals` are such as `kafka=4.0`, `zookeeper=3.9` and `kraft`, and where it
 * comes from is the settings' `target`, else what the files tell. Rejected where no file is of a product of the goals, or all run
 * newer releases. */
export function upgrade(files: InputFile[], goals: string[], settings?: Settings, folders?: string[]): Promise<Upgrade>;
/** The very bytes of `kcfglint upgrade --format json`. */
export function upgradeJson(files: InputFile[], goals: string[], settings?: Settings, folders?: string[]): Promise<string>;
