/** From a line of a server's log to its cause. The index is loaded at the first question. */

import { t } from "../i18n";
import { type Index, find, index } from "../pure/symptoms";
import type { Store } from "../store";
import type { Diagnostic, Rule } from "../types";
import { button, h } from "./dom";

export function logLine(store: Store, actions: { rule(code: string): void; choose(finding: Diagnostic): void }): HTMLElement {
  let known: Promise<Index> | null = null;
  let codes = new Set<string>();
  const load = () => {
    known ??= Promise.all([fetch("symptoms.tsv"), store.engine.ask<Rule[]>({ what: "rules" })]).then(async ([answer, rules]) => {
      if (!answer.ok) throw new Error(String(answer.status));
      // A row may name a rule of a later release.
      codes = new Set(rules.map((it) => it.code));
      return index(await answer.text());
    });
    known.catch(() => (known = null));
    return known;
  };
  const results = h("div", { class: "log-results", role: "status", "data-testid": "log-results" });
  const input = h("input", { type: "text", id: "log-line", placeholder: t().logPlaceholder, autocomplete: "off", spellcheck: "false", maxlength: "20000" });

  async function answer(): Promise<void> {
    const text = input.value;
    if (text.trim() === "") return results.replaceChildren();
    const found = find(await load(), text).slice(0, 4);
    if (text !== input.value) return;
    results.replaceChildren(
      ...found.map((it) =>
        h(
          "div",
          { class: "symptom" },
          h("div", {}, it.cause, " ", ...it.codes.filter((one) => codes.has(one)).flatMap(code)),
          h("div", { class: "dim quoted" }, it.symptom),
        ),
      ),
    );
    if (found.length === 0) results.append(h("p", { class: "dim" }, t().logNone));
  }

  function code(it: string): HTMLElement[] {
    const here = (store.report?.diagnostics ?? []).filter((finding) => finding.code === it);
    const first = here[0];
    const rule = button(it, () => actions.rule(it), { class: "code" });
    return first === undefined ? [rule] : [rule, button(t().logHere(here.length), () => actions.choose(first), { class: "small here" })];
  }

  input.addEventListener("input", () => void answer());
  // A line that a terminal wrapped comes as several.
  input.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!text.includes("\n")) return;
    event.preventDefault();
    input.setRangeText(text.replace(/\s*\r?\n\s*/g, " "), input.selectionStart ?? 0, input.selectionEnd ?? 0, "end");
    void answer();
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    input.value = "";
    results.replaceChildren();
  });
  store.on("report", () => void (results.childElementCount > 0 && answer()));
  return h("section", { class: "log", "aria-label": t().log }, results, h("label", { for: "log-line" }, t().log), input);
}
