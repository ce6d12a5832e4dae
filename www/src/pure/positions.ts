/** From the linter's places, UTF-8 byte offsets, to the editor's, UTF-16 code units, and back. */

/** A file's bytes as text. `latin1` is for bytes that are no UTF-8: every byte is one character, so nothing is lost. */
export interface Decoded {
  text: string;
  encoding: "utf-8" | "latin1";
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

export function decode(bytes: Uint8Array): Decoded {
  try {
    return { text: strict.decode(bytes), encoding: "utf-8" };
  } catch {
    let text = "";
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return { text, encoding: "latin1" };
  }
}

/** The bytes of a text. A Latin-1 file that was given a character from outside becomes UTF-8. */
export function encode(text: string, encoding: Decoded["encoding"]): Uint8Array {
  if (encoding === "latin1" && !/[^\u0000-\u00ff]/.test(text)) {
    return Uint8Array.from(text, (it) => it.charCodeAt(0));
  }
  return encoder.encode(text);
}

/** Whether offsets in bytes and in UTF-16 are the same. */
function isPlain(text: string, encoding: Decoded["encoding"]): boolean {
  return encoding === "latin1" ? !/[^\u0000-\u00ff]/.test(text) : !/[^\u0000-\u007f]/.test(text);
}

function width(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** Byte offsets as indices into the text, in the order given. What lies behind the end is the end; what lies inside of a
 *  character is its beginning. */
export function toIndices(text: string, offsets: readonly number[], encoding: Decoded["encoding"] = "utf-8"): number[] {
  if (isPlain(text, encoding)) return offsets.map((it) => Math.max(0, Math.min(it, text.length)));
  const order = offsets.map((offset, at) => ({ offset, at })).sort((a, b) => a.offset - b.offset);
  const found = new Array<number>(offsets.length).fill(0);
  let bytes = 0;
  let index = 0;
  for (const { offset, at } of order) {
    while (index < text.length) {
      const code = text.codePointAt(index) ?? 0;
      if (bytes + width(code) > offset) break;
      bytes += width(code);
      index += code > 0xffff ? 2 : 1;
    }
    found[at] = index;
  }
  return found;
}

/** The byte offset of an index. */
export function toOffset(text: string, index: number, encoding: Decoded["encoding"] = "utf-8"): number {
  if (isPlain(text, encoding)) return Math.max(0, Math.min(index, text.length));
  let bytes = 0;
  for (let at = 0; at < Math.min(index, text.length); ) {
    const code = text.codePointAt(at) ?? 0;
    const step = code > 0xffff ? 2 : 1;
    if (at + step > index) break;
    bytes += width(code);
    at += step;
  }
  return bytes;
}
