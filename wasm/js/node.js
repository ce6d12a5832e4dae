// For Node.js, which does not fetch files.

import { readFile } from "node:fs/promises";

import { load } from "./api.js";
import * as lens from "./lens.js";

export * from "./public.js";

const beside = (name) => readFile(new URL(name, import.meta.url));

export async function init(module) {
  await load(module ?? (await beside("kcfglint_bg.wasm")));
}

lens.whereIs(() => beside("kcfglint_lens_bg.wasm"));

export async function initLens(module) {
  await lens.load(module);
}
