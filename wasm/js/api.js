// The linter's functions, for the web and for Node.js alike; how the module is found is for web.js and node.js.

import * as functions from "./kcfglint.js";
import { Module, decode, read } from "./module.js";
import { KINDS, Pack, Unpack, bytes, sort, text } from "./pack.js";

let module;

/** Loads the module, once. */
export async function load(source) {
  module = await Module.load(functions, source);
}

function call(name, ...inputs) {
  if (module === undefined) throw new Error("kcfglint is not loaded yet: await init() first");
  return module.call(name, ...inputs);
}

/** What most calls begin with. */
const pack = (files, settings = {}) => new Pack().files(files).settings(settings);

export function lintJson(files, settings, folders = []) {
  return decode(call("lint", pack(files, settings).texts(folders, "folders")));
}

export function lint(files, settings, folders) {
  return JSON.parse(lintJson(files, settings, folders));
}

export function topology(files, settings) {
  return read(call("topology", pack(files, settings)));
}

export function fix(files, settings, options = {}) {
  if (typeof options !== "object" || options === null) throw new TypeError(`options is ${sort(options)}; it takes an object`);
  const { safety = "safe", only, folders = [] } = options;
  if (safety !== "safe" && safety !== "unsafe") throw new TypeError('options.safety is "safe" or "unsafe"');
  const packed = pack(files, settings).texts(folders, "folders").byte(safety === "unsafe" ? 1 : 0);
  packed.byte(only === undefined ? 0 : 1);
  if (only !== undefined) {
    if (typeof only !== "object" || only === null) throw new TypeError(`options.only is ${sort(only)}; it takes { code, path, offset }`);
    packed.text(only.code, "options.only.code").text(only.path, "options.only.path").number(offset(only.offset));
  }
  const answer = new Unpack(call("fix", packed));
  const fixed = answer.number();
  const unfinished = answer.byte() === 1;
  const changed = [];
  for (let left = answer.number(); left > 0; left--) changed.push({ path: answer.text(), content: answer.bytes() });
  return { files: changed, fixed, unfinished, report: read(answer.bytes()) };
}

function offset(value) {
  if (Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff) return value;
  throw new TypeError("offset is a place in bytes, from 0");
}

export function describe(files, path, at, settings) {
  const packed = pack(files, settings).text(path, "path").number(offset(at));
  return read(call("describe", packed));
}

export function explain(word) {
  return read(call("explain", text(word, "the rule's code or name")));
}

export function rules() {
  return read(call("rules"));
}

export const kinds = KINDS;

export function kindOf(path, content) {
  const given = bytes(content, "content");
  return call("kindOf", text(path, "path"), given) || null;
}

export function isCandidate(path) {
  return call("wants", text(path, "path"));
}

export function namedPlaces(files, settings) {
  return read(call("named", pack(files, settings).done()));
}

export function masked(files, settings) {
  const answer = new Unpack(call("masked", pack(files, settings)));
  const found = [];
  for (let left = answer.number(); left > 0; left--) found.push({ path: answer.text(), count: answer.number(), content: answer.bytes() });
  return found;
}

export function folderInUse(path) {
  return call("folderInUse", text(path, "path")) || null;
}

export function version() {
  return call("version");
}
