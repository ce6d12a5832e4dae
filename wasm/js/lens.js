// The questions beyond a lint. Their module is larger than most visitors' need: it is loaded when the first is asked.

// Small, and so not loaded with it: not every browser asks again for a script that failed to load, and for a module all do.
import * as functions from "./kcfglint_lens.js";
import { Module, decode } from "./module.js";
import { Pack, sort } from "./pack.js";

let find;
let loading;

/** Where the module is, when it is wanted; for web.js and node.js to tell. */
export function whereIs(it) {
  find = it;
}

/** Loads the module, once. A load that failed is tried again by the next. */
export function load(source) {
  loading ??= start(source).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(source) {
  return Module.load(functions, source ?? await find());
}

/** What every question begins with. What cannot be read is refused before anything is loaded. */
const pack = (files, settings = {}) => new Pack().files(files).settings(settings);

async function ask(name, packed) {
  packed.done();
  return decode((await load()).call(name, packed));
}

export async function showJson(files, settings, path) {
  return ask("show", pack(files, settings).optional(path, "path"));
}

export async function show(files, settings, path) {
  return JSON.parse(await showJson(files, settings, path));
}

export async function toleranceJson(files, settings, folders = []) {
  return ask("tolerance", pack(files, settings).texts(folders, "folders"));
}

export async function tolerance(files, settings, folders) {
  return JSON.parse(await toleranceJson(files, settings, folders));
}

export async function diffJson(oldFiles, newFiles, settings = {}, folders = {}) {
  if (typeof folders !== "object" || folders === null || Array.isArray(folders)) throw new TypeError(`folders is ${sort(folders)}; it takes { old, new }`);
  const packed = new Pack();
  packed.files(oldFiles, "oldFiles").settings(settings).texts(folders.old ?? [], "folders.old");
  packed.files(newFiles, "newFiles").settings(settings).texts(folders.new ?? [], "folders.new");
  return ask("diff", packed);
}

export async function diff(oldFiles, newFiles, settings, folders) {
  return JSON.parse(await diffJson(oldFiles, newFiles, settings, folders));
}

export async function upgradeJson(files, goals, settings, folders = []) {
  return ask("upgrade", pack(files, settings).texts(folders, "folders").texts(goals, "goals"));
}

export async function upgrade(files, goals, settings, folders) {
  return JSON.parse(await upgradeJson(files, goals, settings, folders));
}
