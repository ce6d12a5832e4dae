/** What a kcfglint.toml says, for files whose paths are known: its patterns become paths, since the linter knows no folders. */

import type { Diagnostic, Kind, Rule, Settings } from "../types";
import { glob, globWithBelow } from "./globs";
import { type Decoded, toOffset } from "./positions";
import { type Place, TomlError, type Value, parse } from "./toml";

/** Throws what the linter throws where settings are wrong. */
export type Validate = (settings: Settings) => void;

type Plain = string | boolean | number | null | Plain[] | { [key: string]: Plain };

/** What is wrong in it first, in one line. */
class Wrong extends Error {
  constructor(
    message: string,
    readonly place: Place,
  ) {
    super(message);
  }
}

export class SettingsFile {
  private constructor(
    private readonly folder: string,
    /** As it is written, patterns and all. */
    readonly says: Settings,
    private readonly excluded: RegExp[],
    private readonly kinds: [RegExp, Kind][],
    private readonly perFile: [(path: string) => boolean, string[]][],
    private readonly members: RegExp[][],
  ) {}

  /** Reads one; gives the finding about what is wrong in it where it is not right. */
  static read(path: string, { text, encoding }: Decoded, validate: Validate): SettingsFile | Diagnostic {
    try {
      if (encoding !== "utf-8") throw new Wrong("stream did not contain valid UTF-8", [0, 0]);
      return SettingsFile.of(path, text, validate);
    } catch (error) {
      if (error instanceof Wrong || error instanceof TomlError) return finding(path, text, error.message, error.place);
      throw error;
    }
  }

  private static of(path: string, text: string, validate: Validate): SettingsFile {
    const top = parse(text);
    const says = plain(top) as Settings;
    try {
      validate(says);
    } catch (error) {
      const { message, setting, isKey } = error as Error & { setting?: (string | number)[]; isKey?: boolean };
      const said = message.replace(/^settings: /, "");
      if (setting !== undefined) throw new Wrong(said, placeOf(top, setting, isKey === true));
      // Without a place it is about patterns, which stand for paths here, or about what is no setting at all.
      if (said === message) throw new Wrong(said, [0, 0]);
    }
    const { cluster = [], files = {}, rules = {} } = says as Settings & { files?: { exclude?: string[] } };
    const made = <T>(section: string, make: () => T, ...setting: (string | number)[]): T => {
      try {
        return make();
      } catch (error) {
        const isKey = setting[1] === "kinds" || setting[1] === "per-file-ignores";
        throw new Wrong(`[${section}]: ${error instanceof Error ? error.message : String(error)}`, placeOf(top, setting, isKey));
      }
    };
    const members = cluster.map((it, at) => (it.members ?? []).map((pattern, nth) => made("[cluster]", () => glob(pattern), "cluster", at, "members", nth)));
    const perFile = Object.entries(rules["per-file-ignores"] ?? {}).map(([pattern, ignored]): [(path: string) => boolean, string[]] => [
      made("rules", () => globWithBelow(pattern), "rules", "per-file-ignores", pattern), ignored,
    ]);
    const kinds = Object.entries(files.kinds ?? {}).map(([pattern, kind]): [RegExp, Kind] => [made("files", () => glob(pattern), "files", "kinds", pattern), kind]);
    const excluded = (files.exclude ?? []).map((pattern, nth) => made("files", () => glob(pattern), "files", "exclude", nth));
    return new SettingsFile(path.slice(0, path.lastIndexOf("/") + 1), says, excluded, kinds, perFile, members);
  }

  private below(path: string): string | null {
    return path.startsWith(this.folder) ? path.slice(this.folder.length) : null;
  }

  /** Whether a walk leaves a file out, itself or with a folder around it. */
  excludes(path: string): boolean {
    const below = this.below(path);
    if (below === null || this.excluded.length === 0) return false;
    const parts = below.split("/");
    const all = parts.map((_, at) => parts.slice(0, at + 1).join("/"));
    return all.some((it) => this.excluded.some((pattern) => pattern.test(it)));
  }

  kind(path: string): Kind | null {
    const below = this.below(path);
    return below === null ? null : (this.kinds.find(([pattern]) => pattern.test(below))?.[1] ?? null);
  }

  /** With paths where the file has patterns, and what the user set beside it, which wins. */
  settings(paths: readonly string[], set: Settings, rules: () => readonly Rule[]): Settings {
    const said = this.ofPaths(paths);
    // Two layers are one where the words of the later say as much as any word can: a code each.
    const ignore = (set.rules?.ignore ?? []).flatMap((word) => [word, ...rules().filter((it) => it.family === word.toUpperCase()).map((it) => it.code)]);
    return { ...said, target: { ...said.target, ...set.target }, rules: { ...said.rules, ignore: [...(said.rules?.ignore ?? []), ...ignore] } };
  }

  private ofPaths(paths: readonly string[]): Settings {
    const { target = {}, rules = {}, files = {}, cluster = [] } = this.says;
    const perFile = Object.create(null) as Record<string, string[]>;
    const kinds = Object.create(null) as Record<string, Kind>;
    const members: string[][] = cluster.map(() => []);
    for (const path of paths) {
      const below = this.below(path);
      if (below === null) continue;
      const ignored = this.perFile.filter(([is]) => is(below)).flatMap(([, codes]) => codes);
      if (ignored.length > 0) perFile[path] = ignored;
      const kind = this.kind(path);
      if (kind !== null) kinds[path] = kind;
      this.members.forEach((all, at) => all.some((it) => it.test(below)) && members[at]?.push(path));
    }
    return {
      target,
      rules: { ...rules, "per-file-ignores": perFile },
      files: files.platform === undefined ? { kinds } : { kinds, platform: files.platform },
      cluster: cluster.map((it, at) => ({ ...it, members: members[at] ?? [] })),
    };
  }
}

function plain({ it }: Value): Plain {
  if (Array.isArray(it)) return it.map(plain);
  if (!(it instanceof Map)) return it;
  // Without a prototype, since keys are a stranger's.
  const made = Object.create(null) as { [key: string]: Plain };
  for (const [key, value] of it) made[key] = plain(value);
  return made;
}

function placeOf(top: Value, setting: readonly (string | number)[], isKey: boolean): Place {
  let found = top;
  for (const step of setting) {
    const next = typeof step === "number" ? Array.isArray(found.it) && found.it[step] : found.it instanceof Map && found.it.get(step);
    if (next === undefined || next === false) break;
    found = next;
  }
  return isKey ? found.key : found.place;
}

/** What is wrong, as the findings are told. It has no rule. */
function finding(path: string, text: string, message: string, [from, to]: Place): Diagnostic {
  const at = (index: number) => {
    const line = text.lastIndexOf("\n", index - 1) + 1;
    return { line: text.slice(0, line).split("\n").length, column: [...text.slice(line, index)].length + 1, offset: toOffset(text, index) };
  };
  return {
    code: "", name: "", severity: "error", impact: "misbehaves", message, url: null, path, range: { start: at(from), end: at(to) }, related: [], fix: null,
    help: "The command stops here. This page goes on with the settings it had before.",
  };
}
