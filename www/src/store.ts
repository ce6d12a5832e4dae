/** What the page knows. Every part of it draws from here and is told what changed. */

import { Engine } from "./engine";
import { cleanPath, unique } from "./pure/paths";
import { type Decoded, decode, encode } from "./pure/positions";
import { settingsOf } from "./pure/settings";
import { type FileSettings, type PageSettings, type RawFile, type Report, type Topology, lintSettings } from "./types";

export interface FileEntry extends Decoded {
  path: string;
}

/** `files`: which there are; `text`: of one, from outside of the editor; `open`: which is in the editor. */
export type Change = "files" | "text" | "open" | "report" | "topology" | "settings" | "failed" | "ready";

/** Where the editor is to go: indices into the text. */
export interface Target {
  path: string;
  from: number;
  to: number;
}

const EMPTY_TOPOLOGY: Topology = { schema: 1, nodes: [], ensembles: [], clusters: [], apart: [], servers: [], brokers: [] };

export class Store {
  readonly files = new Map<string, FileEntry>();
  open: string | null = null;
  report: Report | null = null;
  topology: Topology = EMPTY_TOPOLOGY;
  settings: PageSettings = settingsOf({});
  /** The kcfglint.toml among the files. */
  fileSettings: FileSettings | null = null;
  failure: string | null = null;
  version = "";
  /** The revision that the worker has, and that the report is about. */
  revision = 0;
  reported = 0;
  /** Files beside the linted ones, told to the linter by their folders only. */
  private others: string[] = [];
  private readonly listeners = new Map<Change, Set<(detail: string | null) => void>>();
  private readonly sent = new Map<number, number>();
  readonly engine: Engine;

  constructor() {
    this.engine = new Engine({
      ready: (version) => {
        this.version = version;
        this.tell("ready");
      },
      report: (revision, report) => {
        this.report = report;
        this.reported = revision;
        this.failure = null;
        this.tell("report");
        const start = this.sent.get(revision);
        if (start !== undefined) performance.measure("kcfglint:keystroke-to-findings", { start, end: performance.now() });
        if (revision % 1000 === 0) performance.clearMeasures();
        for (const it of this.sent.keys()) if (it <= revision) this.sent.delete(it);
      },
      topology: (_, topology) => {
        this.topology = topology;
        this.tell("topology");
      },
      settings: (file) => {
        this.fileSettings = file;
        this.tell("settings");
      },
      failed: (message) => {
        this.failure = message;
        this.tell("failed");
      },
    });
  }

  /** Gives what ends it. */
  on(change: Change, listener: (detail: string | null) => void): () => void {
    const all = this.listeners.get(change) ?? new Set();
    this.listeners.set(change, all.add(listener));
    return () => all.delete(listener);
  }

  /** For a page that is built anew, in another language. */
  forget(): void {
    this.listeners.clear();
  }

  private tell(change: Change, detail: string | null = null): void {
    for (const it of this.listeners.get(change) ?? []) it(detail);
  }

  private lint(put: RawFile[], remove: string[]): void {
    this.revision = this.engine.send(put, remove, this.others, lintSettings(this.settings));
  }

  private raw(path: string): RawFile[] {
    const file = this.files.get(path);
    return file === undefined ? [] : [{ path, bytes: encode(file.text, file.encoding) }];
  }

  /** Replaces everything. `folders` are those in which files of other kinds lie. */
  load(files: readonly RawFile[], open: string | null = null, folders: string[] = []): void {
    const gone = [...this.files.keys()];
    this.files.clear();
    this.others = folders;
    this.insert(files);
    this.lint([...this.files.keys()].flatMap((it) => this.raw(it)), gone);
    this.open = open !== null && this.files.has(open) ? open : (this.best() ?? null);
    this.tell("files", "all");
    this.tell("open");
  }

  /** Everything as it is now, for a way back. */
  snapshot(): { files: RawFile[]; open: string | null } {
    return { files: this.paths().flatMap((it) => this.raw(it)), open: this.open };
  }

  /** The file that tells most of a cluster. */
  private best(): string | undefined {
    const paths = this.paths();
    return paths.find((it) => /\.cfg$/.test(it)) ?? paths.find((it) => /\.properties$/.test(it)) ?? paths[0];
  }

  /** Adds files, under names of their own; gives those. */
  add(files: readonly RawFile[]): string[] {
    const paths = this.insert(files);
    this.lint(paths.flatMap((it) => this.raw(it)), []);
    this.tell("files");
    const first = paths[0];
    if (first !== undefined) this.show({ path: first, from: 0, to: 0 });
    return paths;
  }

  private insert(files: readonly RawFile[]): string[] {
    return files.map((it) => {
      const path = unique(cleanPath(it.path), (path) => this.files.has(path));
      this.files.set(path, { path, ...decode(it.bytes) });
      return path;
    });
  }

  /** From the editor, at the time of the keystroke. */
  edit(path: string, text: string, start: number): void {
    const file = this.files.get(path);
    if (file === undefined || file.text === text) return;
    file.text = text;
    this.lint(this.raw(path), []);
    this.sent.set(this.revision, start);
  }

  /** From outside of the editor: a fix. */
  replace(files: readonly RawFile[]): void {
    for (const { path, bytes } of files) {
      const file = this.files.get(path);
      if (file === undefined) continue;
      Object.assign(file, decode(bytes));
      this.tell("text", path);
    }
    this.lint(files.flatMap((it) => this.raw(it.path)), []);
  }

  rename(path: string, wanted: string): string {
    const file = this.files.get(path);
    if (file === undefined || cleanPath(wanted) === path) return path;
    const name = unique(cleanPath(wanted), (it) => it !== path && this.files.has(it));
    this.files.delete(path);
    this.files.set(name, { ...file, path: name });
    this.lint(this.raw(name), [path]);
    this.tell("files", path);
    if (this.open === path) {
      this.open = name;
      this.tell("open");
    }
    return name;
  }

  remove(path: string): void {
    const paths = this.paths();
    const at = paths.indexOf(path);
    if (!this.files.delete(path)) return;
    this.lint([], [path]);
    this.tell("files", path);
    if (this.open === path) {
      this.open = paths[at + 1] ?? paths[at - 1] ?? null;
      this.tell("open");
    }
  }

  set(settings: PageSettings): void {
    this.settings = settings;
    this.lint([], []);
    this.tell("settings");
  }

  /** The file in the editor, and a place in it. */
  show(target: Target): void {
    if (!this.files.has(target.path)) return;
    this.open = target.path;
    this.target = target;
    this.tell("open");
    this.target = null;
  }
  /** Only while `open` is told. */
  target: Target | null = null;

  paths(): string[] {
    return [...this.files.keys()].sort((a, b) => (a < b ? -1 : 1));
  }

  textOf(path: string): string {
    return this.files.get(path)?.text ?? "";
  }

  /** The findings that are shown; before all a mistake in kcfglint.toml. */
  findings(): Report["diagnostics"] {
    const all = this.report?.diagnostics ?? [];
    const shown = this.settings.hints ? all : all.filter((it) => it.severity !== "hint");
    const wrong = this.fileSettings?.wrong ?? null;
    return wrong === null ? shown : [wrong, ...shown];
  }
}
