export * from "./lens.js";

/** What a file is for. */
export type Kind =
  | "zookeeper"
  | "zookeeper-dynamic"
  | "myid"
  | "kafka"
  | "meta"
  | "unit"
  | "unit-drop-in"
  | "environment"
  | "jaas";

/** A file to be linted. Paths have `/` between folders; no two files have the same. */
export interface InputFile {
  path: string;
  /** A text is taken as its UTF-8; places in answers are bytes of that. */
  content: string | Uint8Array;
  /** Overrules what name and content tell. */
  kind?: Kind;
}

export type Profile = "dev" | "default" | "production" | "strict";
export type Severity = "error" | "warning" | "hint";
export type Impact = "wont-start" | "data-risk" | "misbehaves" | "insecure" | "practice";
export type Safety = "safe" | "unsafe";

/** kcfglint.toml's form. There is no folder to match patterns against: `members` and `per-file-ignores` name paths. */
export interface Settings {
  target?: {
    /** A release or a range: `3.9`, `3.3..3.9`. */
    kafka?: string;
    zookeeper?: string;
    systemd?: string;
    profile?: Profile;
  };
  /** Codes, names, or families such as `SE`. */
  rules?: {
    select?: string[];
    ignore?: string[];
    "extend-select"?: string[];
    severity?: Record<string, Severity>;
    /** Keys that a plug-in reads; `*` stands for any characters. */
    "known-keys"?: string[];
    "per-file-ignores"?: Record<string, string[]>;
  };
  files?: {
    platform?: "unix" | "windows";
    /** By path. The same as `kind` of the file. */
    kinds?: Record<string, Kind>;
  };
  cluster?: {
    name: string;
    members?: string[];
    complete?: boolean;
    "zookeeper-vip"?: string[];
    "zookeeper-dedicated"?: boolean;
    "txn-log-dedicated"?: boolean;
    nat?: boolean;
  }[];
}

/** What is thrown where settings are wrong in themselves, whatever the files. */
export interface SettingsError extends Error {
  /** The keys and indices that lead to what is wrong. */
  setting: (string | number)[];
  /** Whether it is the key that is wrong, not its value. */
  isKey: boolean;
}

/** Lines and columns count from 1, a column is a Unicode scalar value; `offset` is in bytes, from 0. */
export interface Position {
  line: number;
  column: number;
  offset: number;
}

/** `end` is behind the last character. The empty range at 1:1 stands for the whole file. */
export interface Range {
  start: Position;
  end: Position;
}

export interface Edit {
  path: string;
  range: Range;
  text: string;
}

export interface Fix {
  safety: Safety;
  title: string;
  edits: Edit[];
}

export interface Diagnostic {
  code: string;
  name: string;
  severity: Severity;
  impact: Impact;
  message: string;
  help: string | null;
  url: string | null;
  path: string;
  range: Range;
  related: { path: string; range: Range; message: string }[];
  fix: Fix | null;
}

export interface FileReport {
  path: string;
  kind: Kind;
  node: string | null;
  ensemble: string | null;
  cluster: string | null;
  versions: { product: Product; range: string; because: string } | null;
}

export type Product = "kafka" | "zookeeper" | "systemd";

/** What `kcfglint --format json` prints, schema 1. */
export interface Report {
  schema: 1;
  tool: { name: "kcfglint"; version: string };
  target: { kafka: string | null; zookeeper: string | null; systemd: string | null; profile: Profile };
  files: FileReport[];
  skipped: { path: string; reason: string; detail: string }[];
  diagnostics: Diagnostic[];
  summary: { errors: number; warnings: number; hints: number; suppressed: number; files: number; skipped: number };
}

export interface Rule {
  code: string;
  name: string;
  /** The letters of the code. */
  family: string;
  severity: Severity;
  impact: Impact;
  scope: "file" | "node" | "ensemble" | "cluster";
  fix: "none" | "safe" | "unsafe" | "safe/unsafe";
  /** The file of its page in the set of static pages: `rules/CL002/index.html`. */
  page: string;
}

export interface Place {
  path: string;
  range: Range;
}

/** A number and where it stands. */
export interface NumberAt {
  value: number;
  place: Place;
}

export interface Endpoint {
  /** The id of a voter. */
  id: number | null;
  /** The name of a listener. */
  name: string | null;
  /** As it is written; empty where a listener names none. */
  host: string;
  port: number;
  place: Place;
}

/** A ZooKeeper server. */
export interface Server {
  /** Index of its node. */
  node: number;
  path: string;
  myid: NumberAt | null;
  client_port: NumberAt | null;
  /** The `server.N` lines that it reads, its own among them; what ZooKeeper refuses is left out. */
  list: {
    id: number;
    host: string;
    quorum_port: number;
    election_port: number | null;
    client_port: number | null;
    votes: boolean;
    place: Place;
  }[];
}

/** A broker or a controller. */
export interface Broker {
  /** Index of its node. */
  node: number;
  path: string;
  id: NumberAt | null;
  is_broker: boolean;
  is_controller: boolean;
  /** `zookeeper.connect`, where a client can read it. */
  connect: { servers: Endpoint[]; chroot: string | null; place: Place } | null;
  /** `controller.quorum.voters`. */
  voters: Endpoint[];
  /** `controller.quorum.bootstrap.servers`. */
  bootstrap: Endpoint[];
  listeners: Endpoint[];
  advertised: Endpoint[];
}

/** What `kcfglint topology --format json` prints, and the places to draw it with. Numbers in `nodes`, `unconfirmed` and
 * `ensembles` are indices. */
export interface Topology {
  schema: 1;
  nodes: { name: string; because: string; files: { path: string; kind: Kind }[] }[];
  ensembles: { name: string; because: string; nodes: number[] }[];
  clusters: { name: string; because: string; nodes: number[]; unconfirmed: number[]; ensembles: number[] }[];
  apart: { path: string; kind: Kind }[];
  servers: Server[];
  brokers: Broker[];
}

/** What is known of a key, in the newest release that may be run with its file. */
export interface Description {
  key: string;
  product: Product;
  /** The section of a unit's directive. */
  section: string | null;
  /** Where the key stands. */
  place: Range;
  release: string;
  /** Whether that release knows it; `null` where nobody tried. */
  known: boolean | null;
  type: string;
  /** Such as `ms`. */
  unit: string | null;
  default: string | null;
  /** What the default is worked out from when the product starts. */
  computed: string | null;
  /** Whether the product does not start without it. */
  required: boolean;
  /** Which values are taken, where not all of the type are. */
  range: string | null;
  since: string | null;
  removed: string | null;
  deprecated: string | null;
  replacement: string | null;
  /** Where it has a meaning, where that is not everywhere. */
  mode: "zookeeper" | "kraft" | "migration" | "quorum" | "client" | null;
  /** How a broker's value is changed. */
  update: "read-only" | "per-broker" | "cluster-wide" | null;
}

export interface FixOptions {
  /** Only fixes that keep what the products read, or all. Without it, `safe`. */
  safety?: Safety;
  /** The fix of one finding only: its code, path and where it begins. */
  only?: { code: string; path: string; offset: number };
  folders?: string[];
}

export interface Fixed {
  /** The files whose content is another now. */
  files: { path: string; content: Uint8Array }[];
  /** How many fixes were made. */
  fixed: number;
  /** Whether some were left because they undo each other. */
  unfinished: boolean;
  /** On what the files hold now. */
  report: Report;
}

/** Loads the module; a second call does nothing. Without an argument it is the one beside this file. */
export function init(module?: string | URL | Request | Response | BufferSource | WebAssembly.Module): Promise<void>;

/** Loads the second module, which `show`, `tolerance`, `diff` and `upgrade` are in. The first call of one of them does it, too;
 * this is for those who have it elsewhere than beside this file, or before it is wanted. It works without `init`. */
export function initLens(module?: string | URL | Request | Response | BufferSource | WebAssembly.Module): Promise<void>;

/** `folders`: those with files of other kinds ({@link folderInUse}); a folder in use makes the absence of a file in it a fact. */
export function lint(files: InputFile[], settings?: Settings, folders?: string[]): Report;
/** The very bytes of `kcfglint --format json`. */
export function lintJson(files: InputFile[], settings?: Settings, folders?: string[]): string;
export function fix(files: InputFile[], settings?: Settings, options?: FixOptions): Fixed;
/** By code (`CL002`, `cl2`) or name. */
export function explain(codeOrName: string): Rule | null;
export function rules(): Rule[];
export function topology(files: InputFile[], settings?: Settings): Topology;
/** What is known of the key at a byte of a file. */
export function describe(files: InputFile[], path: string, offset: number, settings?: Settings): Description | null;
export const kinds: readonly Kind[];
/** What kcfglint takes a file for. */
export function kindOf(path: string, content: string | Uint8Array): Kind | null;
/** Whether a walk looks into a file of that name. */
export function isCandidate(path: string): boolean;
/** Where each of the files may lie that the units among these name, and of which nothing else tells what they are: environment and
 * JAAS files, the likeliest place first. The first that is there is given as any other file. An environment file may name a JAAS
 * file, so ask again with it. */
export function namedPlaces(files: InputFile[], settings?: Settings): string[][];
/** Those of the files in which something is that must not be shown, with `********` in the place of each: passwords, JAAS lines, private
 * keys, in comments, too. `count` tells how many there are. */
export function masked(files: InputFile[], settings?: Settings): { path: string; count: number; content: Uint8Array }[];
/** The folder, for `folders`, that a file which is no candidate shows to be in use; `null` for a mere note. */
export function folderInUse(path: string): string | null;
export function version(): string;
