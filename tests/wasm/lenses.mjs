// Compares the questions about one set of files with the command's answers, byte for byte.

import assert from "node:assert/strict";

import * as kcfglint from "kcfglint";

import { command, printed, run } from "./command.mjs";

export const count = { shown: 0, settings: 0, unused: 0, groups: 0, numbers: 0, weakened: 0, upgrades: 0, steps: 0, stops: 0, refused: 0 };

/** What is in force: of all files at once, and of each that is asked for alone. */
async function compare_shown({ name, folder, shown, files, settings, words }) {
  const wanted = printed(folder, ["show", "--format", "json", ...words, "--no-context", shown]);
  assert.equal(await kcfglint.showJson(files, settings), wanted, `${name}: show`);
  const all = JSON.parse(wanted).files;
  for (const it of all) {
    const alone = `${JSON.stringify({ schema: 1, files: [it] }, null, 2)}\n`;
    assert.equal(await kcfglint.showJson(files, settings, it.path), alone, `${name}: show ${it.path}`);
    count.settings += it.settings.length;
    count.unused += it.unused.length;
  }
  count.shown += all.length;
}

async function compare_tolerance({ name, folder, shown, files, folders, settings, words }) {
  const wanted = printed(folder, ["topology", "--format", "json", ...words, "--no-context", shown]);
  assert.equal(await kcfglint.toleranceJson(files, settings, folders), wanted, `${name}: topology`);
  const { ensembles, clusters } = JSON.parse(wanted);
  for (const { tolerance } of [...ensembles, ...clusters]) {
    count.groups += 1;
    count.numbers += [tolerance.may_fail, tolerance.writes, tolerance.elections].filter((it) => typeof it === "number").length;
    count.weakened += tolerance.weakened_by.length;
  }
}

async function compare_upgrade({ name, folder, shown, files, folders, settings, words }, goals) {
  const to = goals.flatMap((it) => ["--to", it]);
  const { status, stdout, stderr } = run(command, ["upgrade", ...to, "--format", "json", ...words, "--no-context", shown], { cwd: folder });
  const asked = kcfglint.upgradeJson(files, goals, settings, folders);
  if (stdout === "") {
    assert.equal(status, 2, `${name}: ${stderr}`);
    await assert.rejects(asked, (error) => stderr.includes(`kcfglint: ${error.message}\n`), `${name}: upgrade to ${goals}: ${stderr}`);
    count.refused += 1;
    return;
  }
  assert.equal(await asked, stdout, `${name}: upgrade to ${goals}`);
  const { clusters, files: told } = JSON.parse(stdout);
  count.upgrades += 1;
  count.steps += clusters.reduce((sum, it) => sum + it.steps.length, 0);
  count.stops += told.reduce((sum, it) => sum + it.stops.length, 0);
}

export const GOALS = [["kafka=4.0"], ["zookeeper=3.9"], ["kraft"], ["kafka=3.9", "zookeeper=3.8"]];

/** All of them. `goals` are those of the upgrades. */
export async function compare_lenses(about, goals) {
  await compare_shown(about);
  await compare_tolerance(about);
  for (const it of goals) await compare_upgrade(about, it);
}

/** A comparison of nothing with nothing is none. */
export function told() {
  const { shown, settings, unused, groups, numbers, weakened, upgrades, steps, stops, refused } = count;
  const is_enough = shown > 500 && settings > 50_000 && unused > 30 && groups > 200 && numbers > 100 && weakened > 50 && upgrades > 200 && steps > 200 && stops > 50 && refused > 20;
  assert.ok(is_enough, JSON.stringify(count));
  console.log(`${shown} files as the products read them, ${settings} settings and ${unused} unused lines: the same as the command's`);
  console.log(`${groups} ensembles and clusters and who may fail, ${upgrades} upgrades in ${steps} steps, ${refused} refused in the same words: the same as the command's`);
}
