/** How files get in: pasted, dropped, opened, from the samples, by name. */

import { t } from "../i18n";
import type { Refusal } from "../pure/archive";
import { cleanPath, settingsAbove, withoutCommonFolder } from "../pure/paths";
import { split } from "../pure/paste";
import type { Store } from "../store";
import type { RawFile } from "../types";
import { h, later, toast } from "./dom";

/** A larger file is no configuration. */
const LARGEST = 1 << 20;

export const pasteDialog = later(() => import("./pastedialog"), (it, store: Store, start?: string) => it.pasteDialog(store, start));

/** Puts files in the place of everything, with a way back. */
export function replaceAll(store: Store, files: RawFile[], says: string, open: string | null = null, folders: string[] = []): void {
  const before = store.snapshot();
  store.load(files, open, folders);
  toast(says, before.files.length === 0 ? undefined : { label: t().undo, run: () => store.load(before.files, before.open) });
}

const REFUSALS: Record<Refusal, (name: string) => string> = {
  packed: (name) => t().archivePacked(name),
  entries: (name) => t().archiveEntries(name),
  total: (name) => t().archiveTotal(name),
  ratio: (name) => t().archiveRatio(name),
  damaged: (name) => t().archiveDamaged(name),
  empty: (name) => t().archiveEmpty(name),
};

const isArchiveName = (name: string) => /\.(zip|tar|tgz|gz)$/i.test(name);

/** The files, and those of the others that units among them name by a path: nothing but the unit tells what these are. An environment
 *  file may name another one. */
async function withNamed(store: Store, taken: RawFile[], others: RawFile[]): Promise<RawFile[]> {
  const [is, rest] = [new Map(taken.map((it) => [it.path, it])), new Map(others.map((it) => [it.path, it]))];
  for (let before = 0; rest.size > 0 && is.size > before; ) {
    before = is.size;
    for (const places of await store.engine.ask<string[][]>({ what: "named", files: [...is.values()] })) {
      const file = rest.get(places.find((it) => is.has(it) || rest.has(it)) ?? "");
      if (file !== undefined && rest.delete(file.path)) is.set(file.path, file);
    }
  }
  return [...is.values()];
}

/** Takes files in: unpacks archives, leaves out what is no configuration, and says what happened. */
export async function take(store: Store, given: { path: string; file: File }[]): Promise<void> {
  const found: RawFile[] = [];
  let tooLarge = 0;
  for (const { path, file } of given) {
    if (isArchiveName(file.name)) {
      toast(t().unpacking(file.name));
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const opened = await store.engine.ask<{ files: RawFile[]; tooLarge: number }>({ what: "unpack", name: file.name, bytes });
        tooLarge += opened.tooLarge;
        found.push(...opened.files);
      } catch (error) {
        const why = error instanceof Error ? error.message : "";
        return toast((Object.hasOwn(REFUSALS, why) ? REFUSALS[why as Refusal] : REFUSALS.damaged)(file.name));
      }
    } else if (file.size > LARGEST) tooLarge += 1;
    else found.push({ path, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  const paths = withoutCommonFolder(found.map((it) => cleanPath(it.path)));
  const all = found.map((it, at) => ({ path: paths[at] ?? it.path, bytes: it.bytes }));
  // One that is named is wanted; of many, those with a name that a walk looks into.
  const above = settingsAbove(paths);
  const settings = all.find((it) => it.path === above) ?? null;
  const wanted = new Set(all.length === 1 ? paths : await store.engine.ask<string[]>({ what: "candidates", paths, settings }));
  const taken = await withNamed(store, all.filter((it) => wanted.has(it.path)), all.filter((it) => !wanted.has(it.path)));
  if (taken.length === 0) return toast(tooLarge > 0 ? t().tooLarge(tooLarge) : t().noneAdded);
  const left = all.length - taken.length;
  // A whole cluster takes the place of what was there; single files join it.
  const says = [left > 0 ? t().addedSome(taken.length, left) : t().added(taken.length), tooLarge > 0 ? t().tooLarge(tooLarge) : ""].filter((it) => it !== "").join(". ");
  if (taken.length > 2) {
    const folders = await store.engine.ask<string[]>({ what: "inUse", paths: all.filter((it) => !taken.includes(it)).map((it) => it.path) });
    return replaceAll(store, taken, says, null, folders);
  }
  store.add(taken);
  toast(says);
}

export function pick(store: Store, isFolder: boolean): void {
  const input = h("input", { type: "file", multiple: true });
  if (isFolder) input.webkitdirectory = true;
  input.addEventListener("change", () => {
    void take(store, [...(input.files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
  });
  input.click();
}

/** The most that is looked at below a dropped folder. */
const MOST_FILES = 5000;

async function walk(entry: FileSystemEntry, into: { path: string; file: File }[]): Promise<void> {
  if (into.length >= MOST_FILES || entry.name === ".git" || entry.name === "node_modules") return;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    into.push({ path: entry.fullPath, file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // Browsers give a hundred at a time.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const it of some) await walk(it, into);
  }
}

/** Drops anywhere on the page, and pastes outside of a field. */
export function listen(store: Store): void {
  const body = document.body;
  let depth = 0;
  const isFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  body.addEventListener("dragenter", (event) => {
    if (!isFiles(event)) return;
    depth += 1;
    body.dataset.drop = t().drop;
  });
  body.addEventListener("dragleave", () => {
    depth = Math.max(0, depth - 1);
    if (depth === 0) delete body.dataset.drop;
  });
  body.addEventListener("dragover", (event) => {
    if (isFiles(event)) event.preventDefault();
  });
  // Before the editor, which would take a dropped file as text.
  body.addEventListener("drop", (event) => {
    depth = 0;
    delete body.dataset.drop;
    if (!isFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    const items = [...(event.dataTransfer?.items ?? [])];
    const entries = items.map((it) => it.webkitGetAsEntry?.() ?? null);
    const files = [...(event.dataTransfer?.files ?? [])];
    void (async () => {
      const found: { path: string; file: File }[] = [];
      if (entries.length > 0 && entries.every((it) => it !== null)) for (const it of entries) await walk(it, found);
      else found.push(...files.map((file) => ({ path: file.name, file })));
      await take(store, found);
    })().catch((error: unknown) => toast(String(error)));
  }, { capture: true });
  // Several files that are pasted into the editor are files, not text of the open one.
  document.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const isEditor = (event.target as Element | null)?.closest(".cm-content") != null;
    if (!isEditor || split(text).filter((it) => it.path !== null).length < 2) return;
    event.preventDefault();
    event.stopPropagation();
    pasteDialog(store, text);
  }, { capture: true });
  document.addEventListener("paste", (event) => {
    const target = event.target as Element | null;
    if (target?.closest("input, textarea, .cm-editor, dialog") != null) return;
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length > 0) void take(store, files.map((file) => ({ path: file.name, file })));
    else pasteDialog(store, event.clipboardData?.getData("text/plain") ?? "");
    event.preventDefault();
  });
}
