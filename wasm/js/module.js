// A module of WebAssembly with the functions that wasm-bindgen made for it.

import { Pack } from "./pack.js";

export class Module {
  #functions;

  constructor(functions) {
    this.#functions = functions;
  }

  /** Once; `source` is what WebAssembly's own loading takes. */
  static async load(functions, source) {
    await functions.default({ module_or_path: source });
    return new Module(functions);
  }

  /** Calls into the module. One that stopped in the middle is not used again: the next call gets a fresh one. */
  call(name, ...inputs) {
    try {
      return this.#functions[name](...inputs.map((it) => (it instanceof Pack ? it.done() : it)));
    } catch (error) {
      if (error instanceof Error) point(error, inputs[0]);
      const isTrap = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
      if (!isTrap) throw error;
      this.#functions.__wbg_reset_state();
      throw new Error(`kcfglint could not finish (${error.message}); the files may be too large for it`, { cause: error });
    }
  }
}

/** Tells which setting an error is about, where the module says which. */
function point(error, packed) {
  const [, said, nth, key] = /^([^]*)\0(\d+)(k?)$/.exec(error.message) ?? [];
  if (nth === undefined || !(packed instanceof Pack)) return;
  error.message = said;
  error.setting = packed.places[nth];
  error.isKey = key === "k";
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The text that a module answered with. */
export const decode = (answer) => decoder.decode(answer);

/** The JSON that a module answered with. */
export const read = (answer) => JSON.parse(decode(answer));
