/** The list of findings, by file. Up and down go from one to the next, left and right to what can be done with it. */

import { t } from "../i18n";
import { toIndices } from "../pure/positions";
import type { Store } from "../store";
import type { Diagnostic } from "../types";
import { button, calmly, h, prose } from "./dom";

export interface FindingActions {
  rule(code: string): void;
  fix(finding: Diagnostic): void;
  fixAll(): void;
}

export interface FindingsView {
  dom: HTMLElement;
  /** To the next (1) or the previous (-1) one, as from the keyboard. */
  step(by: number): void;
  fixCurrent(): void;
  /** Goes to a finding. */
  choose(finding: Diagnostic): void;
  /** Only marks it in the list: the cursor stands in it. */
  mark(finding: Diagnostic | undefined): void;
}

const MOST = 200;
const keyOf = (it: Diagnostic) => `${it.code} ${it.path} ${it.range.start.offset} ${it.message}`;

/** Goes to a place that the linter told. */
export function goTo(store: Store, path: string, range: Diagnostic["range"]): void {
  const file = store.files.get(path);
  if (file === undefined) return;
  const [from = 0, to = 0] = toIndices(file.text, [range.start.offset, range.end.offset], file.encoding);
  store.show({ path, from, to });
}

export function findingsView(store: Store, actions: FindingActions): FindingsView {
  const counts = h("div", { class: "counts", "data-testid": "counts", role: "status" });
  const tools = h("div", { class: "tools" });
  const list = h("div", { class: "finding-list", "data-testid": "findings" });
  const dom = h(
    "section",
    { class: "pane findings", id: "findings", "aria-label": t().findings },
    h("header", { class: "pane-head" }, h("h2", {}, t().findings), counts, tools),
    list,
  );
  let items: { finding: Diagnostic; dom: HTMLElement; parts: HTMLElement[] }[] = [];
  let current: string | null = null;
  let drawn: unknown[] = [];

  function draw(): void {
    list.dataset.revision = String(store.reported);
    const state = [store.report, store.settings.hints, store.failure, store.files.size === 0, store.fileSettings?.wrong ?? null];
    if (state.every((it, at) => it === drawn[at])) return;
    drawn = state;
    head();
    const active = document.activeElement;
    const part = items.find((it) => it.dom.contains(active))?.parts.indexOf(active as HTMLElement) ?? -1;
    items = [];
    const findings = store.findings();
    const groups = new Map<string, Diagnostic[]>();
    for (const it of findings.slice(0, MOST)) groups.set(it.path, [...(groups.get(it.path) ?? []), it]);
    list.replaceChildren(...[...groups].map(([path, all]) => group(path, all)));
    if (findings.length > MOST) list.append(h("p", { class: "empty" }, t().more(findings.length - MOST)));
    if (store.failure !== null) list.prepend(h("p", { class: "empty error", role: "alert" }, ...prose(store.failure.startsWith("settings:") ? store.failure : `${t().failed} ${store.failure}`)));
    else if (store.report === null) list.append(h("p", { class: "empty" }, t().waiting));
    else if (findings.length === 0 && store.files.size > 0) list.append(h("p", { class: "empty clean", "data-testid": "clean" }, t().clean));
    const kept = items.find((it) => keyOf(it.finding) === current) ?? items.find((it) => it.finding.path === store.open) ?? items[0];
    select(kept, false);
    if (part >= 0) kept?.parts[Math.min(part, kept.parts.length - 1)]?.focus();
  }

  function head(): void {
    const summary = store.report?.summary;
    const all = store.report?.diagnostics ?? [];
    const safe = all.filter((it) => it.fix?.safety === "safe").length;
    counts.replaceChildren();
    tools.replaceChildren();
    if (summary === undefined) return;
    const errors = summary.errors + (store.fileSettings?.wrong == null ? 0 : 1);
    counts.append(
      h("span", { class: `count error${errors === 0 ? " none" : ""}` }, t().errors(errors)),
      h("span", { class: `count warning${summary.warnings === 0 ? " none" : ""}` }, t().warnings(summary.warnings)),
    );
    if (summary.hints > 0 || store.settings.hints) tools.append(
      button(t().hints(summary.hints), () => store.set({ ...store.settings, hints: !store.settings.hints }), {
        class: "count hint", "aria-pressed": String(store.settings.hints), title: t().showHints,
      }),
    );
    if (safe > 0) tools.append(button(t().fixAll(safe), actions.fixAll, { class: "small", "data-testid": "fix-all" }));
  }

  function group(path: string, all: Diagnostic[]): HTMLElement {
    const slash = path.lastIndexOf("/") + 1;
    return h(
      "div",
      { class: "finding-group" },
      h("h3", { title: path }, h("bdi", { class: "dim" }, path.slice(0, slash)), h("bdi", {}, path.slice(slash))),
      h("ul", {}, ...all.map(item)),
    );
  }

  function item(finding: Diagnostic): HTMLElement {
    const { line, column } = finding.range.start;
    const go = h(
      "button",
      { type: "button", class: "go", onclick: () => choose(finding) },
      h("span", { class: `severity ${finding.severity}` }, t()[finding.severity]),
      h("span", { class: "message", lang: "en" }, ...prose(finding.message)),
    );
    const rule = finding.code !== "" && button(finding.code, () => actions.rule(finding.code), { class: "code", title: `${t().rulePage(finding.code)} (${finding.name})` });
    const isSafe = finding.fix?.safety === "safe";
    const fix = finding.fix !== null && button(isSafe ? t().fix : t().fixUnsafe, () => actions.fix(finding), { class: "small fix", title: finding.fix.title });
    const related = finding.related.map((it) => {
      const where = it.path === finding.path ? `${it.range.start.line}` : `${it.path}:${it.range.start.line}`;
      return button(h("span", {}, h("bdi", { class: "where" }, `↳ ${where}`), " ", ...prose(it.message)), () => goTo(store, it.path, it.range), { class: "related" });
    });
    const dom = h(
      "li",
      { class: "finding", "data-code": finding.code, "data-severity": finding.severity },
      go,
      h("div", { class: "about" }, h("span", { class: "dim" }, `${line}:${column}`), rule, h("span", { class: "dim rule-name" }, finding.name), fix),
      h("div", { class: "more" }, finding.help !== null && h("p", { class: "help", lang: "en" }, ...prose(finding.help)), ...related),
    );
    const parts = [go, rule, fix, ...related].filter((it) => it !== false);
    for (const it of parts) it.tabIndex = -1;
    items.push({ finding, dom, parts });
    return dom;
  }

  function select(chosen: (typeof items)[number] | undefined, scroll: boolean): void {
    for (const it of items) {
      const is = it === chosen;
      it.dom.classList.toggle("current", is);
      for (const part of it.parts) part.tabIndex = is ? 0 : -1;
    }
    if (chosen === undefined) return;
    current = keyOf(chosen.finding);
    // In the next frame, when the page is laid out anyway.
    if (scroll) requestAnimationFrame(() => chosen.dom.scrollIntoView({ block: "nearest" }));
  }

  function choose(finding: Diagnostic): void {
    select(items.find((it) => it.finding === finding), true);
    goTo(store, finding.path, finding.range);
  }

  const at = () => items.findIndex((it) => keyOf(it.finding) === current);

  function step(by: number): void {
    const next = items[(at() + by + items.length) % Math.max(1, items.length)];
    if (next === undefined) return;
    select(next, true);
    goTo(store, next.finding.path, next.finding.range);
  }

  list.addEventListener("keydown", (event) => {
    const row = items.findIndex((it) => it.dom.contains(document.activeElement));
    const part = items[row]?.parts.indexOf(document.activeElement as HTMLElement) ?? -1;
    const focus = (to: number, which: number) => {
      const item = items[Math.max(0, Math.min(items.length - 1, to))];
      select(item, true);
      item?.parts[Math.max(0, Math.min(item.parts.length - 1, which))]?.focus();
    };
    if (event.key === "ArrowDown") focus(row + 1, 0);
    else if (event.key === "ArrowUp") focus(row - 1, 0);
    else if (event.key === "Home") focus(0, 0);
    else if (event.key === "End") focus(items.length - 1, 0);
    else if (event.key === "ArrowRight") focus(row, part + 1);
    else if (event.key === "ArrowLeft") focus(row, part - 1);
    else return;
    event.preventDefault();
  });

  const calm = calmly(draw);
  for (const it of ["report", "settings", "failed", "files"] as const) store.on(it, calm);
  draw();
  return {
    dom,
    step,
    choose,
    mark: (finding) => {
      const item = items.find((it) => it.finding === finding);
      if (item !== undefined && keyOf(item.finding) !== current) select(item, true);
    },
    fixCurrent: () => {
      const it = items[at()]?.finding;
      if (it?.fix != null) actions.fix(it);
    },
  };
}
