/** The contract's JSON, as the package types it, and what the page itself keeps. */

export type { Description, Diagnostic, Effective, InForce, Kind, Profile, Report, Rule, Severity, Settings, Shown, Topology, Unused } from "kcfglint";

import type { Diagnostic, Profile, Settings } from "kcfglint";

/** What the user set. What is empty is told by kcfglint.toml or by the files. */
export interface PageSettings {
  kafka: string;
  zookeeper: string;
  systemd: string;
  profile: Profile | "";
  ignore: string[];
  /** Whether hints are shown. */
  hints: boolean;
}

/** In the form of kcfglint.toml. */
export function lintSettings(it: PageSettings): Settings {
  const target: NonNullable<Settings["target"]> = {};
  if (it.profile !== "") target.profile = it.profile;
  if (it.kafka !== "") target.kafka = it.kafka;
  if (it.zookeeper !== "") target.zookeeper = it.zookeeper;
  if (it.systemd !== "") target.systemd = it.systemd;
  return it.ignore.length > 0 ? { target, rules: { ignore: it.ignore } } : { target };
}

/** The kcfglint.toml that holds. */
export interface FileSettings {
  path: string;
  /** What it says, as it was last right; null where it never was. */
  says: Settings | null;
  wrong: Diagnostic | null;
  /** The files that it leaves out. */
  excluded: string[];
}

/** A file as it came in. */
export interface RawFile {
  path: string;
  bytes: Uint8Array;
}

export type ToWorker =
  | { type: "files"; revision: number; put: RawFile[]; remove: string[]; folders: string[]; settings: Settings }
  | ({ type: "ask"; id: number } & Question);

export type Question =
  | { what: "describe"; path: string; offset: number }
  | { what: "fix"; safety: "safe" | "unsafe"; only?: { code: string; path: string; offset: number } }
  | { what: "show"; path: string }
  | { what: "unpack"; name: string; bytes: Uint8Array }
  | { what: "candidates"; paths: string[]; settings: RawFile | null }
  | { what: "named"; files: RawFile[] }
  | { what: "masked"; files: RawFile[] }
  | { what: "inUse"; paths: string[] }
  | { what: "kinds"; files: RawFile[] }
  | { what: "rules" };

export type FromWorker =
  | { type: "ready"; version: string }
  | { type: "settings"; file: FileSettings | null }
  | { type: "report"; revision: number; json: string; ms: number }
  | { type: "topology"; revision: number; json: string }
  | { type: "failed"; revision: number; message: string }
  | { type: "answer"; id: number; value: unknown }
  | { type: "refused"; id: number; message: string };
