/** Files out of a .zip, .tar, .tar.gz or .gz. An archive is a stranger's: everything is counted while it is unpacked, and the
 *  first limit that is passed ends it. */

import { Gunzip, Unzip, UnzipInflate } from "fflate";
import { isTar, untar } from "./tar";

export interface Unpacked {
  path: string;
  bytes: Uint8Array;
}

export interface Limits {
  /** Bytes of the archive itself. */
  packed: number;
  /** Entries of every kind. */
  entries: number;
  /** Bytes of one file; a larger one is left out and counted. */
  file: number;
  /** Bytes of all files. */
  total: number;
  /** Unpacked to packed, looked at above 1 MiB. */
  ratio: number;
}

export const LIMITS: Limits = { packed: 32 << 20, entries: 5000, file: 1 << 20, total: 32 << 20, ratio: 200 };

export type Refusal = "packed" | "entries" | "total" | "ratio" | "damaged" | "empty";

/** Why an archive was not opened. */
export class ArchiveError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal);
  }
}

export interface Opened {
  files: Unpacked[];
  /** How many were left out for their size. */
  tooLarge: number;
}

const STEP = 64 << 10;
/** fflate calls itself once for each entry of a push, and a worker's stack is small: hundreds of tiny files would end it. */
const ZIP_STEP = 4 << 10;

class Counter {
  private readonly packed: number;
  private unpacked = 0;
  private entries = 0;

  constructor(
    bytes: Uint8Array,
    private readonly limits: Limits,
  ) {
    this.packed = bytes.length;
    if (bytes.length > limits.packed) throw new ArchiveError("packed");
  }

  entry(): void {
    this.entries += 1;
    if (this.entries > this.limits.entries) throw new ArchiveError("entries");
  }

  isUnused(): boolean {
    return this.entries === 0;
  }

  bytes(count: number): void {
    this.unpacked += count;
    if (this.unpacked > 1 << 20 && this.unpacked > this.packed * this.limits.ratio) throw new ArchiveError("ratio");
    if (this.unpacked > this.limits.total) throw new ArchiveError("total");
  }
}

function join(parts: Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function unzip(bytes: Uint8Array, counter: Counter, limits: Limits): Opened {
  const files: Unpacked[] = [];
  let tooLarge = 0;
  let open = 0;
  const unzipper = new Unzip((file) => {
    counter.entry();
    if (file.name.endsWith("/")) return;
    const parts: Uint8Array[] = [];
    let length = 0;
    open += 1;
    file.ondata = (error, part, last) => {
      if (error) throw error;
      counter.bytes(part.length);
      length += part.length;
      if (length <= limits.file) parts.push(part.slice());
      if (!last) return;
      open -= 1;
      if (length > limits.file) tooLarge += 1;
      else files.push({ path: file.name, bytes: join(parts, length) });
    };
    file.start();
  });
  unzipper.register(UnzipInflate);
  pushAll(bytes, ZIP_STEP, (part, last) => unzipper.push(part, last));
  const isEmpty = bytes[2] === 5;
  if (open > 0 || (counter.isUnused() && !isEmpty)) throw new ArchiveError("damaged");
  return { files, tooLarge };
}

function pushAll(bytes: Uint8Array, step: number, push: (part: Uint8Array, last: boolean) => void): void {
  for (let at = 0; at < bytes.length; at += step) push(bytes.subarray(at, at + step), at + step >= bytes.length);
}

function gunzip(bytes: Uint8Array, counter: Counter): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  let isDone = false;
  let before = 0;
  const stream = new Gunzip((part, last) => {
    counter.bytes(part.length);
    parts.push(part.slice());
    length += part.length;
    isDone ||= last;
  });
  // There may be several behind each other.
  stream.onmember = () => {
    before = length;
  };
  pushAll(bytes, STEP, (part, last) => stream.push(part, last));
  // The end tells how long the last one is. Of one that is cut short the library takes what it finds, now and then.
  const isWhole = bytes.length >= 18 && new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4).getUint32(0, true) === length - before;
  if (!isDone || !isWhole) throw new ArchiveError("damaged");
  return join(parts, length);
}

/** Whether a file is an archive, by its first bytes. */
export function isArchive(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return (a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6))) || (a === 0x1f && b === 0x8b) || isTar(bytes);
}

/** Unpacks; `name` is the archive's own, for a .gz that holds one file. */
export function open(name: string, bytes: Uint8Array, limits: Limits = LIMITS): Opened {
  const counter = new Counter(bytes, limits);
  try {
    const opened = bytes[0] === 0x50 ? unzip(bytes, counter, limits) : openTar(name, bytes, counter, limits);
    const files = opened.files.filter((it) => !/(^|\/)(\.git|__MACOSX)\//.test(it.path));
    if (files.length === 0 && opened.tooLarge === 0) throw new ArchiveError("empty");
    return { ...opened, files };
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError("damaged");
  }
}

function openTar(name: string, bytes: Uint8Array, counter: Counter, limits: Limits): Opened {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const whole = isPacked ? gunzip(bytes, counter) : bytes;
  if (!isTar(whole)) {
    if (!isPacked) throw new ArchiveError("damaged");
    return { files: [{ path: name.replace(/\.gz$/i, ""), bytes: whole }], tooLarge: 0 };
  }
  const files: Unpacked[] = [];
  let tooLarge = 0;
  for (const file of untar(whole)) {
    counter.entry();
    if (file.bytes.length > limits.file) tooLarge += 1;
    else files.push({ path: file.path, bytes: file.bytes.slice() });
  }
  return { files, tooLarge };
}
