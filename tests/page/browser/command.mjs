/** The command beside the page: what it finds in the same files. */

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findings } from "./browser.mjs";

/** Files in a folder of their own. */
export function onDisk(t, files) {
  const folder = mkdtempSync(join(tmpdir(), "kcfglint-page-"));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** What the command finds in a folder, or the line of its refusal. */
export function command(cwd, ...options) {
  const { stdout, stderr } = spawnSync(process.env.KCFGLINT, ["--format", "json", ...options, "."], { cwd, encoding: "utf8" });
  if (stdout === "") return stderr;
  return JSON.parse(stdout).diagnostics.filter((it) => it.severity !== "hint").map((it) => `${it.path}:${it.range.start.line} ${it.severity} ${it.code}`).sort();
}

/** What the page shows, in the same form. */
export const shown = async (page) => (await findings(page)).map((it) => `${it.path}:${it.place.split(":")[0]} ${it.severity} ${it.code}`).sort();
