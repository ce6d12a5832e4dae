/** The contract's JSON, as the package types it, and what the page itself keeps. */

export interface Position {
  line: number;
  column: number;
  offset: number;
}
export interface Range {
  start: Position;
  end: Position;
}
export type Severity = "error" | "warning" | "hint";
export interface Edit {
  path: string;
  range: Range;
  text: string;
}
export interface Fix {
  safety: "safe" | "unsafe";
  title: string;
  edits: Edit[];
}
export interface Related {
  path: string;
  range: Range;
  message: string;
}
export interface Diagnostic {
  code: string;
  name: string;
  severity: Severity;
  impact: string;
  message: string;
  help: string | null;
  url: string | null;
  path: string;
  range: Range;
  related: Related[];
  fix: Fix | null;
}
export interface ReportFile {
  path: string;
  kind: string;
  node: string | null;
  ensemble: string | null;
  cluster: string | null;
  versions: { product: string; range: string; because: string } | null;
}
export interface Report {
  files: ReportFile[];
  skipped: { path: string; reason: string; detail: string | null }[];
  diagnostics: Diagnostic[];
  summary: { errors: number; warnings: number; hints: number; suppressed: number; files: number; skipped: number };
}
export interface Topology {
  nodes: { name: string; because: string; files: { path: string; kind: string }[] }[];
  ensembles: { name: string; because: string; nodes: number[] }[];
  clusters: { name: string; because: string; nodes: number[]; unconfirmed: number[]; ensembles: number[] }[];
  apart: { path: string; kind: string }[];
}

/** What the user set. Empty versions are told by the files. */
export interface PageSettings {
  kafka: string;
  zookeeper: string;
  systemd: string;
  profile: "dev" | "default" | "production" | "strict";
  ignore: string[];
  hints: boolean;
}
