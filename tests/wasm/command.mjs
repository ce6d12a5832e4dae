// The command that the package is compared with.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";

export const command = process.argv[2];

/** Runs a program: its exit code and what it printed. */
export function run(program, words, options) {
  const { error, status, stdout, stderr } = spawnSync(program, words, { encoding: "utf8", maxBuffer: 1 << 28, ...options });
  assert.equal(error, undefined, `${program}: ${error}`);
  return { status, stdout, stderr };
}

/** What the command prints; 2 stands for a run that went wrong, or for nothing to lint. */
export function printed(folder, words) {
  const { status, stdout, stderr } = run(command, words, { cwd: folder });
  assert.ok(status === 0 || status === 1 || /nothing to lint|nothing to show|no settings to show|is missing|no node/.test(stderr), `${words}: ${stderr}`);
  return stdout;
}

/** The options for a target of the settings. */
export const options = (target) => Object.entries(target).flatMap(([key, it]) => (key === "profile" ? ["--profile", it] : ["--target", `${key}=${it}`]));
