/** What is known of the place under the pointer, or under the cursor with the keyboard: its findings, and the key's type, default,
 *  range and releases. */

import { type Tooltip, type TooltipView, hoverTooltip, showTooltip } from "@codemirror/view";
import { type EditorState, StateEffect, StateField } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { t } from "../i18n";
import { fromDocPlace } from "../pure/lineends";
import { toOffset } from "../pure/positions";
import type { Store } from "../store";
import type { Description } from "../types";
import { button, h, prose } from "../ui/dom";
import { marksAt } from "./marks";

function table(it: Description): HTMLElement {
  const rows: [string, string | null][] = [
    [t().type, [it.type, it.unit === null ? null : `(${it.unit})`].filter(Boolean).join(" ")],
    [t().default, it.required ? t().required : (it.default ?? it.computed)],
    [t().range, it.range],
    [t().since, it.since],
    [t().deprecated, it.deprecated],
    [t().removed, it.removed],
    [t().replacement, it.replacement],
    [t().update, it.update],
  ];
  const shown = rows.filter((row): row is [string, string] => row[1] !== null && row[1] !== "");
  const isUnknown = it.known === false;
  return h(
    "div",
    { class: "describe", "data-testid": "describe" },
    h("div", { class: "describe-key" }, h("code", {}, it.key), " ", h("span", { class: "dim" }, `${it.product} ${it.release}`)),
    isUnknown && h("div", { class: "warning" }, t().unknownKey),
    h("dl", {}, ...shown.flatMap(([name, value]) => [h("dt", {}, name), h("dd", {}, value === "" ? "∅" : value)])),
  );
}

async function content(store: Store, view: EditorView, position: number, openRule: (code: string) => void, hasCrLf: boolean): Promise<HTMLElement | null> {
  const path = store.open;
  const file = path === null ? undefined : store.files.get(path);
  if (path === null || file === undefined) return null;
  const line = view.state.doc.lineAt(Math.min(position, view.state.doc.length)).number;
  const offset = toOffset(file.text, fromDocPlace(position, line, hasCrLf), file.encoding);
  const known = await store.engine.ask<Description | null>({ what: "describe", path, offset }).catch(() => null);
  const found = marksAt(view.state, Math.min(position, view.state.doc.length)).sort((a, b) => Number(a.isRelated) - Number(b.isRelated));
  if (known === null && found.length === 0) return null;
  const findings = found.map(({ finding, isRelated }) =>
    h(
      "div",
      { class: "tip-finding" },
      finding.code !== "" && button(finding.code, () => openRule(finding.code), { class: `code ${finding.severity}` }),
      " ",
      isRelated && `${t().alsoHere}: `,
      ...prose(finding.message),
      !isRelated && finding.help !== null && h("div", { class: "help" }, ...prose(finding.help)),
    ),
  );
  return h("div", { class: "tip" }, ...findings, known !== null && table(known));
}

const setTip = StateEffect.define<Tooltip | null>();

const keyboardTip = StateField.define<Tooltip | null>({
  create: () => null,
  update(tip, transaction) {
    for (const effect of transaction.effects) if (effect.is(setTip)) return effect.value;
    return transaction.docChanged || transaction.selection !== undefined ? null : tip;
  },
  provide: (it) => showTooltip.from(it),
});

const tooltip = (at: number, dom: HTMLElement): Tooltip => ({ pos: at, above: true, create: (): TooltipView => ({ dom }) });

export function hover(store: Store, openRule: (code: string) => void, hasCrLf: () => boolean) {
  return [
    keyboardTip,
    hoverTooltip(
      async (view, position) => {
        const dom = await content(store, view, position, openRule, hasCrLf());
        return dom === null ? null : tooltip(position, dom);
      },
      { hoverTime: 250, hideOnChange: true },
    ),
  ];
}

/** The same without a pointer. */
export function describeAtCursor(store: Store, openRule: (code: string) => void, hasCrLf: () => boolean): (view: EditorView) => boolean {
  return (view) => {
    const at = view.state.selection.main.head;
    const state: EditorState = view.state;
    void content(store, view, at, openRule, hasCrLf()).then((dom) => {
      if (dom !== null && view.state.doc === state.doc) view.dispatch({ effects: setTip.of(tooltip(at, dom)) });
    });
    return true;
  };
}

export const closeTip = (view: EditorView): boolean => {
  if (view.state.field(keyboardTip, false) == null) return false;
  view.dispatch({ effects: setTip.of(null) });
  return true;
};
