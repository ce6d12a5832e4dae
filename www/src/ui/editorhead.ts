/** Above the editor: which file it is, what the linter takes it for, and for which releases. */

import { t } from "../i18n";
import { isCrLf } from "../pure/lineends";
import { isSettings } from "../pure/paths";
import type { Store } from "../store";
import { button, h } from "./dom";

export function editorHead(store: Store, actions: { rename(path: string): void; remove(path: string): void }): HTMLElement {
  const dom = h("header", { class: "pane-head file-head" });
  let drawn = "";

  function draw(): void {
    const path = store.open;
    const file = store.report?.files.find((it) => it.path === path);
    const skipped = store.report?.skipped.find((it) => it.path === path);
    const encoding = path === null ? "utf-8" : (store.files.get(path)?.encoding ?? "utf-8");
    const state = JSON.stringify([path, file, skipped, encoding, store.fileSettings]);
    if (state === drawn) return;
    drawn = state;
    if (path === null) return dom.replaceChildren(h("h2", { class: "dim" }, t().nothingOpen));
    const versions = file?.versions;
    const [told, isTrouble] = ofSettings(path);
    const facts = [file?.kind, isCrLf(store.textOf(path)) ? "CRLF" : null, versions == null ? null : `${versions.product} ${versions.range}`].filter((it) => it != null);
    const slash = path.lastIndexOf("/") + 1;
    const parts = [
      h("h2", { title: path, "data-testid": "open-path" }, h("bdi", { class: "dim" }, path.slice(0, slash)), h("bdi", {}, path.slice(slash))),
      h("span", { class: "facts dim", title: versions?.because ?? "", "data-testid": "file-facts" }, facts.join(" · ")),
      skipped !== undefined && h("span", { class: "warning facts" }, t().skipped(skipped.detail || skipped.reason)),
      told !== null && h("span", { class: isTrouble ? "warning facts" : "facts dim", title: told, "data-testid": "settings-fact" }, told),
      encoding === "latin1" && h("span", { class: "warning facts" }, t().asBytes),
      h(
        "div",
        { class: "tools" },
        button(t().rename, () => actions.rename(path), { class: "small" }),
        button(t().delete, () => actions.remove(path), { class: "small" }),
      ),
    ];
    dom.replaceChildren(...parts.filter((it) => it !== false));
  }

  /** What kcfglint.toml has to do with a file, and whether that wants to be seen. */
  function ofSettings(path: string): [string | null, boolean] {
    const held = store.fileSettings;
    if (!isSettings(path)) return [held?.excluded.includes(path) === true ? t().fileIsOut : null, true];
    if (held?.path !== path) return [t().fileIsAside, true];
    return held.wrong === null ? [t().fileIsSettings, false] : [t().fileIsWrong, true];
  }

  for (const it of ["open", "report", "files", "settings"] as const) store.on(it, draw);
  draw();
  return dom;
}
