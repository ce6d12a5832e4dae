/** What is asked for a paste. */

import { t } from "../i18n";
import { cleanPath, nameOf, unique } from "../pure/paths";
import { split } from "../pure/paste";
import type { Store } from "../store";
import type { Kind, RawFile } from "../types";
import { button, dialog, h } from "./dom";
import { replaceAll } from "./intake";

const encoder = new TextEncoder();

/** Gives pasted parts their names: what their heads say, else a guess from the content. */
async function named(store: Store, text: string): Promise<RawFile[]> {
  const parts = split(text.replace(/\r\n/g, "\n"));
  const raw = parts.map((it) => ({ path: it.path ?? "pasted", bytes: encoder.encode(it.content) }));
  const kinds = await store.engine.ask<(Kind | null)[]>({ what: "kinds", files: raw });
  const taken = new Set<string>();
  const paths = parts.map((it, at) => {
    const path = unique(cleanPath(it.path ?? nameOf(kinds[at] ?? null, it.content)), (name) => taken.has(name));
    taken.add(path);
    return path;
  });
  return raw.map((it, at) => ({ path: paths[at] ?? it.path, bytes: it.bytes }));
}

export function pasteDialog(store: Store, start = ""): void {
  const area = h("textarea", { id: "paste-text", rows: "14", spellcheck: "false", "data-testid": "paste-text" });
  area.value = start;
  const names = h("div", { class: "paste-names", role: "group", "aria-label": t().path, "data-testid": "paste-names" });
  const says = h("p", { class: "dim", role: "status" }, t().pasteNone);
  let files: RawFile[] = [];
  let inputs: HTMLInputElement[] = [];
  let round = 0;

  async function look(): Promise<void> {
    round += 1;
    const own = round;
    const found = await named(store, area.value);
    if (own !== round) return;
    files = found;
    inputs = files.map((it) => h("input", { type: "text", value: it.path, "aria-label": t().path, spellcheck: "false" }));
    names.replaceChildren(...inputs);
    says.textContent = files.length === 0 ? t().pasteNone : t().pasteFound(files.length);
    for (const it of [add, replace]) it.disabled = files.length === 0;
  }

  const given = () => files.map((it, at) => ({ path: inputs[at]?.value || it.path, bytes: it.bytes }));
  const add = button(t().add, () => {
    store.add(given());
    box.close();
  }, { class: "primary", disabled: true, "data-testid": "paste-add" });
  const replace = button(t().replaceAll, () => {
    replaceAll(store, given(), t().added(files.length));
    box.close();
  }, { disabled: true, "data-testid": "paste-replace" });
  area.addEventListener("input", () => void look());
  const box = dialog(
    t().pasteTitle,
    h("label", { for: "paste-text" }, t().pasteLabel),
    area,
    says,
    names,
    h("footer", {}, button(t().cancel, () => box.close()), replace, add),
  );
  box.classList.add("wide");
  area.focus();
  if (start !== "") void look();
}
