// For browsers, their workers, and bundlers, which know `new URL(…, import.meta.url)`.

import { load } from "./api.js";
import * as lens from "./lens.js";

export * from "./public.js";

export function init(module) {
  return load(module ?? new URL("kcfglint_bg.wasm", import.meta.url));
}

lens.whereIs(() => new URL("kcfglint_lens_bg.wasm", import.meta.url));

export async function initLens(module) {
  await lens.load(module);
}
