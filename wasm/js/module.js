// A module of WebAssembly with the functions that wasm-bindgen made for it.

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
      return this.#functions[name](...inputs);
    } catch (error) {
      const isTrap = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
      if (!isTrap) throw error;
      this.#functions.__wbg_reset_state();
      throw new Error(`kcfglint could not finish (${error.message}); the files may be too large for it`, { cause: error });
    }
  }
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The text that a module answered with. */
export const decode = (answer) => decoder.decode(answer);

/** The JSON that a module answered with. */
export const read = (answer) => JSON.parse(decode(answer));
