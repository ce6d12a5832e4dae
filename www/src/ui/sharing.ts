/** What leaves the page, by the user's hand only: a link, a text for an issue, an archive. */

import { t } from "../i18n";
import { markdown } from "../pure/markdown";
import { decode, encode } from "../pure/positions";
import type { Store } from "../store";
import { button, dialog, h, toast } from "./dom";

interface Given {
  files: { path: string; text: string; encoding: "utf-8" | "latin1" }[];
  count: number;
}

const written = (store: Store): Given["files"] => store.paths().map((path) => ({ path, ...(store.files.get(path) ?? { text: "", encoding: "utf-8" }) }));

/** The files with masks in the place of secrets, as the linter masks them in what it says. */
async function masked(store: Store): Promise<Given> {
  const files = written(store);
  const asked = files.map((it) => ({ path: it.path, bytes: encode(it.text, it.encoding) }));
  const told = await store.engine.ask<{ path: string; count: number; content: Uint8Array }[]>({ what: "masked", files: asked });
  const by = new Map(told.map((it) => [it.path, it]));
  const shown = files.map((it) => ({ ...it, ...(by.has(it.path) ? decode(by.get(it.path)!.content) : {}) }));
  return { files: shown, count: told.reduce((sum, it) => sum + it.count, 0) };
}

async function copy(text: string, field: HTMLInputElement | null): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(t().copied);
  } catch {
    field?.select();
    toast(t().notCopied);
  }
}

export async function share(store: Store): Promise<void> {
  const [{ LONG_LINK, toFragment }, hidden] = await Promise.all([import("../pure/share"), masked(store)]);
  const box = h("input", { type: "checkbox", id: "mask", checked: true });
  const says = h("p", { class: "dim", role: "status", "data-testid": "mask-note" });
  const link = h("input", { type: "text", id: "link", readonly: true, class: "link", "data-testid": "share-link" });
  const long = h("p", { class: "warning" });

  const given = (): Given => (box.checked ? hidden : { files: written(store), count: 0 });

  function make(): void {
    const { files, count } = given();
    const fragment = toFragment({ files, settings: store.settings, open: store.open });
    link.value = `${location.href.split("#")[0] ?? ""}${fragment}`;
    says.textContent = box.checked ? t().masked(count) : t().unmasked;
    says.className = box.checked ? "dim" : "warning";
    long.textContent = link.value.length > LONG_LINK ? t().longLink(Math.round(link.value.length / 1000)) : "";
  }

  box.addEventListener("change", make);
  make();
  const asText = () => markdown(store.report, given().files, store.version);
  const made = dialog(
    t().shareTitle,
    h("p", {}, t().shareNote),
    h("p", { class: "check" }, box, h("label", { for: "mask" }, t().mask)),
    says,
    h("label", { for: "link" }, t().link),
    link,
    long,
    h(
      "footer",
      {},
      button(t().close, () => made.close()),
      button(t().copyMarkdown, () => void copy(asText(), null), { "data-testid": "copy-markdown" }),
      button(t().copyLink, () => void copy(link.value, link), { class: "primary", "data-testid": "copy-link" }),
    ),
  );
}

async function save(files: { path: string; bytes: Uint8Array }[]): Promise<void> {
  const { zipSync } = await import("fflate");
  // Names are keys of an object there; one without a prototype has no names of its own.
  const entries = Object.create(null) as Record<string, [Uint8Array, { mtime: string }]>;
  for (const { path, bytes } of files) entries[path] = [bytes, { mtime: new Date().toISOString() }];
  const url = URL.createObjectURL(new Blob([zipSync(entries) as Uint8Array<ArrayBuffer>], { type: "application/zip" }));
  h("a", { href: url, download: "kcfglint.zip" }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export function download(store: Store): void {
  const files = () => written(store).map((it) => ({ path: it.path, bytes: encode(it.text, it.encoding) }));
  const withFixes = async () => {
    const fixed = await store.engine.ask<{ files: { path: string; content: Uint8Array }[] }>({ what: "fix", safety: "safe" });
    const changed = new Map(fixed.files.map((it) => [it.path, it.content]));
    await save(files().map((it) => ({ path: it.path, bytes: changed.get(it.path) ?? it.bytes })));
  };
  const run = (job: () => Promise<void>) => () => {
    box.close();
    job().catch((error: unknown) => toast(String(error)));
  };
  const box = dialog(
    t().download,
    h(
      "div",
      { class: "choices" },
      button(t().downloadZip, run(() => save(files())), { "data-testid": "download" }),
      button(t().downloadFixed, run(withFixes), { "data-testid": "download-fixed" }),
    ),
    h("footer", {}, button(t().cancel, () => box.close())),
  );
}
