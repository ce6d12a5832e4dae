/** A fix, shown before it is made. */

import { t } from "../i18n";
import { change, diff } from "../pure/diff";
import { decode, encode } from "../pure/positions";
import type { Store } from "../store";
import type { Diagnostic } from "../types";
import { button, dialog, h, toast } from "./dom";

interface Fixed {
  files: { path: string; content: Uint8Array }[];
  fixed: number;
}

function lines(store: Store, path: string, content: Uint8Array): HTMLElement {
  const rows = diff(store.textOf(path), decode(content).text).map((it) => {
    if (it === null) return h("div", { class: "gap", "aria-hidden": "true" }, "⋯");
    const name = it.sign === "-" ? "gone" : it.sign === "+" ? "come" : "same";
    const text = it.text.replace(/\r$/, "␍");
    return h("div", { class: name }, h("span", { class: "number" }, String(it.number)), h("span", { class: "sign" }, it.sign), h("span", {}, text));
  });
  return h("div", { class: "diff-file" }, h("h3", {}, h("bdi", {}, path)), h("div", { class: "diff", role: "group", "aria-label": path, tabindex: "0" }, ...rows));
}

/** Asks for one fix, or for all safe ones, and shows it. */
export async function previewFix(store: Store, finding: Diagnostic | null): Promise<void> {
  const only = finding === null ? undefined : { code: finding.code, path: finding.path, offset: finding.range.start.offset };
  const safety = finding?.fix?.safety ?? "safe";
  let fixed: Fixed;
  try {
    fixed = await store.engine.ask<Fixed>(only === undefined ? { what: "fix", safety } : { what: "fix", safety, only });
  } catch (error) {
    return toast(String(error));
  }
  if (fixed.files.length === 0) return toast(t().fixNone);
  const before = fixed.files.map(({ path }) => store.textOf(path));
  const apply = () => {
    box.close();
    // Somebody typed meanwhile: what was shown is not what would be written.
    if (fixed.files.some(({ path }, at) => store.textOf(path) !== before[at])) return toast(t().fixNone);
    const old = fixed.files.map(({ path }, at) => ({ path, bytes: encode(before[at] ?? "", store.files.get(path)?.encoding ?? "utf-8") }));
    store.replace(fixed.files.map(({ path, content }) => ({ path, bytes: content })));
    toast(t().fixed(fixed.fixed), { label: t().undo, run: () => store.replace(old) });
    const first = fixed.files[0];
    if (finding === null || first === undefined) return;
    const at = change(before[0] ?? "", store.textOf(first.path)).from;
    store.show({ path: first.path, from: at, to: at });
  };
  const yes = button(t().apply, apply, { class: "primary", "data-testid": "apply-fix" });
  const box = dialog(
    finding?.fix?.title ?? t().fixAllTitle,
    h("p", { class: safety === "safe" ? "dim" : "warning" }, safety === "safe" ? t().fixSafe : t().fixNotSafe),
    h("div", { class: "diffs" }, ...fixed.files.map(({ path, content }) => lines(store, path, content))),
    h("footer", {}, button(t().cancel, () => box.close()), yes),
  );
  box.classList.add("wide");
  box.dataset.testid = "fix-preview";
  yes.focus();
}
