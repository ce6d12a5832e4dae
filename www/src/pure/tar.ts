/** Reads a tar (POSIX ustar, GNU long names, pax paths) that is whole in memory. Sixty lines instead of a library: the ones in the
 *  registry are streams for Node. */

export interface TarFile {
  path: string;
  bytes: Uint8Array;
}

const BLOCK = 512;
const text = new TextDecoder();

function field(head: Uint8Array, from: number, length: number): string {
  const part = head.subarray(from, from + length);
  const end = part.indexOf(0);
  return text.decode(end < 0 ? part : part.subarray(0, end));
}

function size(head: Uint8Array): number {
  const first = head[124] ?? 0;
  if (first & 0x80) return Number.NaN; // base 256: above 8 GiB
  const digits = field(head, 124, 12).trim();
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || "0", 8) : Number.NaN;
}

/** Whether these bytes begin as a tar: the sum of the first head is right. */
export function isTar(bytes: Uint8Array): boolean {
  if (bytes.length < BLOCK) return false;
  const stored = Number.parseInt(field(bytes, 148, 8).trim(), 8);
  let sum = 0;
  for (let at = 0; at < BLOCK; at += 1) sum += at >= 148 && at < 156 ? 0x20 : (bytes[at] ?? 0);
  return sum === stored;
}

function paxPath(body: Uint8Array): string | null {
  // Records of `LENGTH key=value\n`; the length counts bytes.
  for (let at = 0; at < body.length; ) {
    const blank = body.indexOf(0x20, at);
    const length = Number.parseInt(text.decode(body.subarray(at, Math.max(blank, at))), 10);
    if (blank < 0 || !(length > 0)) return null;
    const record = text.decode(body.subarray(blank + 1, at + length - 1));
    if (record.startsWith("path=")) return record.slice(5);
    at += length;
  }
  return null;
}

/** The files of a tar; folders, links and devices are left out. Throws `Error("tar")` where it is damaged. */
export function* untar(bytes: Uint8Array): Generator<TarFile> {
  let longName: string | null = null;
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const head = bytes.subarray(at, at + BLOCK);
    if (head.every((it) => it === 0)) return;
    if (!isTar(head)) throw new Error("tar");
    const length = size(head);
    const from = at + BLOCK;
    if (!(length >= 0) || from + length > bytes.length) throw new Error("tar");
    const body = bytes.subarray(from, from + length);
    const type = String.fromCharCode(head[156] ?? 0);
    if (type === "L") longName = field(body, 0, body.length);
    else if (type === "x") longName = paxPath(body) ?? longName;
    else if (type !== "g") {
      const prefix = field(head, 257, 6).startsWith("ustar") ? field(head, 345, 155) : "";
      const name = field(head, 0, 100);
      const path = longName ?? (prefix === "" ? name : `${prefix}/${name}`);
      longName = null;
      if (type === "0" || type === "\0" || type === "7") yield { path, bytes: body };
    }
    at = from + Math.ceil(length / BLOCK) * BLOCK;
  }
}
