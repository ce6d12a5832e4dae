// The questions beyond a lint. Their module is larger than most visitors' need: it is loaded when the first is asked.

import { Module, decode } from "./module.js";
import { Pack } from "./pack.js";

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
  const [functions, found] = await Promise.all([import("./kcfglint_lens.js"), source ?? find()]);
  return Module.load(functions, found);
}

/** What every question begins with. What cannot be read is refused before anything is loaded. */
const pack = (files, settings = {}) => new Pack().files(files).settings(settings);

async function ask(name, packed) {
  const bytes = packed.done();
  return decode((await load()).call(name, bytes));
}

export async function showJson(files, settings, path) {
  return ask("show", pack(files, settings).optional(path, "path"));
}

export async function show(files, settings, path) {
  return JSON.parse(await showJson(files, settings, path));
}
