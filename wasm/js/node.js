// For Node.js, which does not fetch files.

import { readFile } from "node:fs/promises";

import { load } from "./api.js";

export * from "./public.js";

export async function init(module) {
  await load(module ?? (await readFile(new URL("kcfglint_bg.wasm", import.meta.url))));
}
