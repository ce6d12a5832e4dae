// Packs what the module reads: numbers of 32 bits, little-endian; a text is its length and its UTF-8. What is no file and no
// setting is refused here, in words, so that the module only ever sees what it can read.

export const KINDS = Object.freeze([
  "zookeeper",
  "zookeeper-dynamic",
  "myid",
  "kafka",
  "meta",
  "unit",
  "unit-drop-in",
  "environment",
  "jaas",
]);

/** All files of a call together, in bytes. A module has 4 GiB at most, and reading takes a multiple of the files. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Settings are four levels deep; what is deeper is none, and may go round in a circle. */
const MOST_LEVELS = 16;

const encoder = new TextEncoder();

/** What a value is called in a sentence. */
export function sort(value) {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (value instanceof Uint8Array) return "bytes";
  return { undefined: "undefined", string: "a text", boolean: "true or false", object: "an object" }[typeof value] ?? `a ${typeof value}`;
}

/** A text without half of a character, which no UTF-8 has. */
export function text(value, what) {
  if (typeof value !== "string") throw new TypeError(`${what} is ${sort(value)}; it takes a text`);
  if (/[\uD800-\uDFFF]/u.test(value)) throw new TypeError(`${what} holds half of a character (a lone surrogate)`);
  return value;
}

/** Bytes; of a text, its UTF-8. */
export function bytes(value, what) {
  if (typeof value === "string") return encoder.encode(value);
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`${what} is ${sort(value)}; it takes a text or a Uint8Array`);
}

export class Pack {
  /** The keys and indices that lead to each value of the settings. */
  places = [];
  #parts = [];
  #length = 0;
  #all;

  raw(part) {
    this.#length += part.length;
    if (this.#length > MOST_BYTES) throw new RangeError(`the files are larger than ${MOST_BYTES / 1024 / 1024} MiB together`);
    this.#parts.push(part);
    return this;
  }

  byte(value) {
    return this.raw(Uint8Array.of(value));
  }

  number(value) {
    const part = new Uint8Array(4);
    new DataView(part.buffer).setUint32(0, value, true);
    return this.raw(part);
  }

  bytes(part) {
    return this.number(part.length).raw(part);
  }

  text(value, what) {
    return this.bytes(encoder.encode(text(value, what)));
  }

  /** A text that may be left out. */
  optional(value, what) {
    return value === undefined ? this.byte(0) : this.byte(1).text(value, what);
  }

  texts(values, what) {
    if (!Array.isArray(values)) throw new TypeError(`${what} is ${sort(values)}; it takes a list of texts`);
    this.number(values.length);
    for (const it of values) this.text(it, `one of ${what}`);
    return this;
  }

  files(files, what = "files") {
    if (!Array.isArray(files)) throw new TypeError(`${what} is ${sort(files)}; it takes a list of { path, content }`);
    this.number(files.length);
    const seen = new Set();
    for (let at = 0; at < files.length; at++) {
      const file = files[at];
      if (typeof file !== "object" || file === null) {
        throw new TypeError(`${what}[${at}] is ${sort(file)}; it takes { path, content }`);
      }
      const { path, content, kind } = file;
      this.text(path, `${what}[${at}].path`);
      if (path === "") throw new TypeError(`${what}[${at}].path is empty`);
      if (seen.has(path)) throw new TypeError(`two files are called ${JSON.stringify(path)}`);
      seen.add(path);
      if (kind !== undefined && !KINDS.includes(kind)) {
        const given = typeof kind === "string" ? JSON.stringify(kind) : sort(kind);
        throw new TypeError(`${what}[${at}].kind is ${given}; it is one of ${KINDS.join(", ")}`);
      }
      this.text(kind ?? "", "kind");
      this.bytes(bytes(content, `${what}[${at}].content`));
    }
    return this;
  }

  /** Settings as they are: a letter for the sort of a value, then the value. */
  settings(value, what = "settings", place = []) {
    if (place.length > MOST_LEVELS) throw new TypeError(`${what} goes deeper than settings do`);
    this.places.push(place);
    if (typeof value === "string") {
      this.byte(0x73).text(value, what); // s
    } else if (typeof value === "boolean") {
      this.byte(value ? 0x79 : 0x6e); // y, n
    } else if (Array.isArray(value)) {
      this.byte(0x6c).number(value.length); // l
      for (let at = 0; at < value.length; at++) this.settings(value[at], `${what}[${at}]`, [...place, at]);
    } else if (typeof value === "object" && value !== null && !(value instanceof Uint8Array)) {
      const pairs = Object.entries(value).filter((it) => it[1] !== undefined);
      this.byte(0x74).number(pairs.length); // t
      for (const [key, it] of pairs) this.text(key, `a key of ${what}`).settings(it, `${what}.${key}`, [...place, key]);
    } else {
      this.byte(0x6f).text(sort(value), what); // o
    }
    return this;
  }

  /** All of it, copied once: what is in the files later is not asked. */
  done() {
    if (this.#all !== undefined) return this.#all;
    this.#all = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      this.#all.set(part, at);
      at += part.length;
    }
    return this.#all;
  }
}

/** Reads what the module packed. */
export class Unpack {
  #bytes;
  #view;
  #at = 0;

  constructor(bytes) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  byte() {
    return this.#bytes[this.#at++];
  }

  number() {
    this.#at += 4;
    return this.#view.getUint32(this.#at - 4, true);
  }

  bytes() {
    const length = this.number();
    this.#at += length;
    return this.#bytes.slice(this.#at - length, this.#at);
  }

  text() {
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(this.bytes());
  }
}
