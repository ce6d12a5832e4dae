/** The kcfglint.toml among the worker's files. What reads it is loaded when there is one. */

import { lintJson, rules } from "kcfglint";
import { isSettings, settingsAbove } from "./pure/paths";
import type * as Reader from "./pure/settingsfile";
import { decode } from "./pure/positions";
import type { Diagnostic, FileSettings, Kind, RawFile, Settings } from "./types";

let reader: typeof Reader | undefined;

/** Loads what reads settings, where one of the files holds some. */
export async function prepare(paths: Iterable<string>): Promise<void> {
  if (reader === undefined && [...paths].some(isSettings)) reader = await import("./pure/settingsfile");
}

function read({ path, bytes }: RawFile): Reader.SettingsFile | Diagnostic | null {
  return reader?.SettingsFile.read(path, decode(bytes), (settings) => void lintJson([], settings)) ?? null;
}

/** What a walk through folders would read, where these settings are above it. */
export async function candidates(paths: string[], settings: RawFile | null, isCandidate: (path: string) => boolean): Promise<string[]> {
  await prepare(settings === null ? [] : [settings.path]);
  const file = settings === null ? null : read(settings);
  const kind = (path: string): Kind | null => (file !== null && "kind" in file ? file.kind(path) : null);
  return paths.filter((it) => isSettings(it) || isCandidate(it) || kind(it) !== null);
}

/** The settings file that holds, read anew when it changed, and kept as it was last right. */
export class Held {
  private source: RawFile | null = null;
  private file: Reader.SettingsFile | null = null;
  private wrong: Diagnostic | null = null;
  private told = "null";

  constructor(private readonly files: ReadonlyMap<string, Uint8Array>) {}

  /** Files that are gone take what they said along. */
  removed(paths: readonly string[]): void {
    if (this.source !== null && paths.includes(this.source.path)) this.source = this.file = this.wrong = null;
  }

  /** Looks at the files; gives what is to be told of their settings where that is another now. */
  look(): FileSettings | null | undefined {
    const path = settingsAbove([...this.files.keys()]);
    const bytes = path === null ? undefined : this.files.get(path);
    if (path === null || bytes === undefined) this.source = this.file = this.wrong = null;
    else if (this.source?.path !== path || this.source.bytes !== bytes) {
      if (this.source?.path !== path) this.file = null;
      this.source = { path, bytes };
      const now = read(this.source);
      this.wrong = now === null || "says" in now ? null : now;
      if (now !== null && "says" in now) this.file = now;
    }
    const tells: FileSettings | null = this.source === null ? null : {
      path: this.source.path, says: this.file?.says ?? null, wrong: this.wrong, excluded: [...this.files.keys()].filter((it) => this.file?.excludes(it)),
    };
    const json = JSON.stringify(tells);
    if (json === this.told) return undefined;
    this.told = json;
    return tells;
  }

  /** The files that are linted. */
  input(): { path: string; content: Uint8Array }[] {
    const all = Array.from(this.files, ([path, content]) => ({ path, content }));
    return all.filter(({ path }) => !isSettings(path) && this.file?.excludes(path) !== true);
  }

  /** Whether a walk looks into a folder. */
  walks(folder: string): boolean {
    return this.file?.excludes(folder) !== true;
  }

  /** What the file says, and over it what the user set. */
  settings(set: Settings): Settings {
    return this.file?.settings(this.input().map((it) => it.path), set, rules) ?? set;
  }
}
