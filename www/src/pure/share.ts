/** Everything in the fragment of an address: `#s=` and the base64url of deflated JSON. A fragment is never sent to a server. */

import { Inflate, deflateSync } from "fflate";
import type { PageSettings } from "../types";
import { settingsOf } from "./settings";

export interface Shared {
  files: { path: string; text: string; encoding: "utf-8" | "latin1" }[];
  settings: PageSettings;
  open: string | null;
}

/** What a link may unpack to. */
const LONGEST = 8 << 20;
/** Above it browsers and chats cut an address. */
export const LONG_LINK = 32_000;

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (it) => it.charCodeAt(0));
}

export function toFragment(shared: Shared): string {
  const files = shared.files.map((it) => [it.path, it.text, it.encoding === "latin1" ? 1 : 0]);
  const json = JSON.stringify({ v: 1, files, settings: shared.settings, open: shared.open });
  return `#s=${toBase64(deflateSync(new TextEncoder().encode(json), { level: 9 }))}`;
}

/** The files of a fragment; null where it is none of ours, or damaged. */
export function fromFragment(fragment: string): Shared | null {
  const packed = /^#s=([\w-]+)$/.exec(fragment)?.[1];
  if (packed === undefined) return null;
  try {
    return read(JSON.parse(inflate(fromBase64(packed))));
  } catch {
    return null;
  }
}

function inflate(bytes: Uint8Array): string {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let text = "";
  let length = 0;
  const stream = new Inflate((part, last) => {
    length += part.length;
    if (length > LONGEST) throw new Error("too long");
    text += decoder.decode(part, { stream: !last });
  });
  for (let at = 0; at < bytes.length; at += 16384) stream.push(bytes.subarray(at, at + 16384), at + 16384 >= bytes.length);
  return text;
}

function read(json: unknown): Shared | null {
  const it = json as { v?: unknown; files?: unknown; settings?: unknown; open?: unknown };
  if (it?.v !== 1 || !Array.isArray(it.files)) return null;
  const files: Shared["files"] = [];
  for (const file of it.files as unknown[]) {
    const [path, text, isLatin] = Array.isArray(file) ? (file as unknown[]) : [];
    if (typeof path !== "string" || typeof text !== "string") return null;
    files.push({ path, text, encoding: isLatin === 1 ? "latin1" : "utf-8" });
  }
  return { files, settings: settingsOf(it.settings), open: typeof it.open === "string" ? it.open : null };
}
