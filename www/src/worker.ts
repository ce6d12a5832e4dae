/** All linting happens here, so that typing never waits. Of several changes that came in while it worked only the last is linted. */

import { describe, fix, folderInUse, init, isCandidate, kindOf, lintJson, masked, namedPlaces, rules, showJson, topology, version } from "kcfglint";
import { Held, candidates, prepare } from "./held";
import type { FromWorker, Question, Settings, ToWorker } from "./types";

const scope = self as unknown as DedicatedWorkerGlobalScope;
const files = new Map<string, Uint8Array>();
const held = new Held(files);
/** What the user set, and all that holds. */
let set: Settings = {};
let settings: Settings = {};
let folders: string[] = [];
let revision = 0;
let reported = 0;
let drawn = 0;

const loading = init().then(
  () => send({ type: "ready", version: version() }),
  (error: unknown) => send({ type: "failed", revision: -1, message: String(error) }),
);

function send(message: FromWorker, transfer: Transferable[] = []): void {
  scope.postMessage(message, transfer);
}

const input = () => held.input();

/** Above this many milliseconds a lint waits for what else may have come in. */
const SLOW = 8;
let took = 0;
let pause: ReturnType<typeof setTimeout> | undefined;

// A task of its own behind the messages that wait already.
const later = new MessageChannel();
later.port1.onmessage = work;

function work(): void {
  try {
    if (reported !== revision) report();
    else if (drawn !== revision) draw();
  } catch (error) {
    reported = drawn = revision;
    send({ type: "failed", revision, message: error instanceof Error ? error.message : String(error) });
  }
  if (reported !== revision) later.port2.postMessage(null);
  else if (drawn !== revision) {
    // The drawing of a large cluster waits for a pause; the next keystroke's findings come first.
    clearTimeout(pause);
    if (took > SLOW) pause = setTimeout(work, 300);
    else later.port2.postMessage(null);
  } else warmUp();
}

/** What may go into warming up, in milliseconds; no keystroke is to wait longer than for one lint of these. */
let cold = 600;
const LONGEST = 400;

/** Browsers compile a function well once it has run often. While the user reads what was found, the same is linted again and again, so
 *  that the first letters that are typed find the linter as fast as later ones. */
function warmUp(): void {
  if (cold <= 0 || took > LONGEST) return;
  pause = setTimeout(() => {
    const start = performance.now();
    try {
      lintJson(input(), settings, walked());
    } catch {
      return;
    }
    took = performance.now() - start;
    cold -= took;
    warmUp();
  }, 10);
}

function report(): void {
  const now = revision;
  const start = performance.now();
  const told = held.look();
  if (told !== undefined) send({ type: "settings", file: told });
  settings = held.settings(set);
  const json = lintJson(input(), settings, walked());
  reported = now;
  took = performance.now() - start;
  send({ type: "report", revision: now, json, ms: took });
}

const walked = () => folders.filter((it) => held.walks(it));

function draw(): void {
  drawn = revision;
  send({ type: "topology", revision, json: JSON.stringify(topology(input(), settings)) });
}

scope.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === "files") {
    held.removed(data.remove);
    for (const path of data.remove) files.delete(path);
    for (const { path, bytes } of data.put) files.set(path, bytes);
    set = data.settings;
    folders = data.folders;
    revision = data.revision;
    clearTimeout(pause);
  }
  await loading;
  if (data.type === "files") {
    try {
      await prepare(files.keys());
    } catch (error) {
      send({ type: "failed", revision, message: String(error) });
    }
    if (took > SLOW) later.port2.postMessage(null);
    else work();
    return;
  }
  try {
    send({ type: "answer", id: data.id, value: await answer(data) });
  } catch (error) {
    send({ type: "refused", id: data.id, message: error instanceof Error ? error.message : String(error) });
  }
};

/** The folders that files of other kinds show to be in use. ZooKeeper keeps its data in a folder of its own below a server's. */
function inUse(paths: string[]): string[] {
  const shown = paths.flatMap((it) => [it, ...(it.match(/^(?:.*?\/)?version-2(?=\/)/) ?? [])]);
  return [...new Set(shown.map(folderInUse).filter((it) => it !== null))];
}

function answer(question: Question): unknown {
  switch (question.what) {
    case "describe":
      return describe(input(), question.path, question.offset, settings);
    case "fix": {
      const { safety, only } = question;
      return fix(input(), settings, only === undefined ? { safety, folders: walked() } : { safety, only, folders: walked() });
    }
    case "show":
      // Of a file that is not linted nothing is in force.
      return input().some((it) => it.path === question.path) ? showJson(input(), settings, question.path) : '{ "files": [] }';
    case "unpack":
      return import("./pure/archive").then(({ open }) => open(question.name, question.bytes));
    case "candidates":
      return candidates(question.paths, question.settings, isCandidate);
    case "inUse":
      return inUse(question.paths);
    case "masked":
      return masked(question.files.map((it) => ({ path: it.path, content: it.bytes })), settings);
    case "named":
      return namedPlaces(question.files.map((it) => ({ path: it.path, content: it.bytes })));
    case "kinds":
      return question.files.map((it) => kindOf(it.path, it.bytes));
    case "rules":
      return rules();
  }
}
