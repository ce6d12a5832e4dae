// For browsers, their workers, and bundlers, which know `new URL(…, import.meta.url)`.

import { load } from "./api.js";

export * from "./public.js";

export function init(module) {
  return load(module ?? new URL("kcfglint_bg.wasm", import.meta.url));
}
