/** What the product has in force once it has read the open file. It is asked for only while it is to be seen. */

import { t } from "../i18n";
import type { Store } from "../store";
import type { Effective, InForce, Shown, Unused } from "../types";
import { type Child, button, h, prose } from "./dom";
import { goTo } from "./findings";

/** How long nothing is typed before it is asked for again, in milliseconds. */
const CALM = 150;
/** Where key and value are longer together, the value has a line of its own. */
const LONG = 40;

type Row = { dom: HTMLElement; focus: HTMLElement; text: string };
type Group = { dom: HTMLElement; head: HTMLElement; rows: Row[]; title(n: number): string };

export function inForceView(store: Store): HTMLElement {
  const count = h("span", { class: "dim", role: "status", "data-testid": "inforce-count" });
  const filter = h("input", { type: "search", class: "filter", "aria-label": t().filter, placeholder: t().filter, autocomplete: "off", spellcheck: "false", oninput: sift });
  const about = h("p", { class: "about dim", "data-testid": "inforce-about" });
  const list = h("div", { class: "setting-list", "data-testid": "inforce" });
  const dom = h(
    "section",
    { class: "pane inforce", id: "inforce", "aria-label": t().inForce },
    h("header", { class: "pane-head" }, h("h2", {}, t().inForce), count, h("div", { class: "tools" }, filter)),
    about,
    list,
  );
  let rows: Row[] = [];
  let groups: Group[] = [];
  let drawn = "";
  let isStale = true;
  let isAsking = false;
  let timer = 0;

  function later(ms: number): void {
    isStale = true;
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), ms);
  }

  async function ask(): Promise<void> {
    if (isAsking || !isStale || !dom.checkVisibility()) return;
    const path = store.open;
    isStale = false;
    if (path === null) return draw("", null);
    isAsking = true;
    if (drawn === "") list.replaceChildren(h("p", { class: "empty" }, t().loadingMore));
    try {
      const json = await store.engine.ask<string>({ what: "show", path });
      // Of another file by now: the next answer is on its way.
      if (path === store.open) draw(json, (JSON.parse(json) as Shown).files[0] ?? null);
      keepOffline();
    } catch (error) {
      if (path === store.open) failed(error instanceof Error ? error.message : String(error));
    }
    isAsking = false;
    if (isStale) void ask();
  }

  function failed(message: string): void {
    clear(`! ${message}`);
    const words = message.startsWith("settings:") ? message : `${t().notLoaded} ${message}`;
    list.append(h("p", { class: "empty error", role: "alert" }, ...prose(words)), h("p", { class: "empty" }, button(t().tryAgain, () => later(0), { class: "small" })));
  }

  function clear(now: string): void {
    drawn = now;
    rows = [];
    groups = [];
    about.replaceChildren();
    list.replaceChildren();
    count.textContent = "";
  }

  function draw(json: string, file: Effective | null): void {
    const state = `${store.open} ${json}`;
    if (state === drawn) return;
    const focused = rows.findIndex((it) => it.focus === document.activeElement);
    clear(state);
    if (file === null) {
      list.append(h("p", { class: "empty" }, store.open === null ? t().nothingOpen : t().noSettings));
      return;
    }
    about.append(h("b", {}, t().readBy(product(file.kind), file.release)), " · ", h("bdi", { lang: "en" }, ...prose(file.because)));
    const isWritten = (it: InForce) => it.range !== null;
    const all = [
      group("unused", t().neverUsed, file.unused.map((it) => row(file.path, it, [t().line(it.range.start.line)], it.why))),
      group("written", t().written, file.settings.filter(isWritten).map((it) => row(file.path, it, source(it, file), it.note))),
      group("default", t().notWritten, file.settings.filter((it) => !isWritten(it)).map((it) => row(file.path, it, source(it, file), it.note))),
    ];
    groups = all.filter((it) => it.rows.length > 0);
    rows = groups.flatMap((it) => it.rows);
    list.append(...groups.map((it) => it.dom));
    sift();
    rows[Math.min(focused, rows.length - 1)]?.focus.focus();
  }

  function group(name: string, title: (n: number) => string, rows: Row[]): Group {
    const head = h("h3", {});
    return { dom: h("div", { class: `setting-group ${name}`, "data-testid": `inforce-${name}` }, head, h("ul", {}, ...rows.map((it) => it.dom))), head, rows, title };
  }

  function row(path: string, it: InForce | Unused, from: string[], note: string | null): Row {
    const { key, value, range } = it;
    const shown = value === null ? h("span", { class: "value dim" }, "?") : h("bdi", { class: "value" }, ...breakable(value === "" ? '""' : value));
    const parts = [h("span", {}, h("bdi", { class: "key" }, key), h("span", { class: "dim" }, " =")), " ", shown, " ", h("span", { class: "source dim" }, from.join(", "))];
    const kind = key.length + (value ?? "").length > LONG ? "go long" : "go";
    const focus = range === null ? h("div", { class: kind }, ...parts) : h("button", { type: "button", class: kind, onclick: () => goTo(store, it.path ?? path, range) }, ...parts);
    const dom = h("li", { class: "setting", "data-key": key }, focus, note !== null && h("p", { class: "note", lang: "en" }, ...prose(note)));
    return { dom, focus, text: `${key}=${value ?? ""}`.toLowerCase() };
  }

  /** Shows the rows that the filter leaves. */
  function sift(): void {
    const wanted = filter.value.trim().toLowerCase();
    for (const it of rows) it.dom.hidden = !it.text.includes(wanted);
    for (const it of groups) {
      const { length } = it.rows.filter((row) => !row.dom.hidden);
      it.dom.hidden = length === 0;
      it.head.textContent = it.title(length);
    }
    const { length } = visible();
    count.textContent = rows.length === 0 || wanted === "" ? "" : t().shownOf(length, rows.length);
    choose(rows.findIndex((it) => it.focus.tabIndex === 0));
  }

  const visible = () => rows.filter((it) => !it.dom.hidden);

  /** One row is in the tab order: that one, else the first that is seen. */
  function choose(at: number): Row | undefined {
    const chosen = rows[at]?.dom.hidden === false ? rows[at] : visible()[0];
    for (const it of rows) it.focus.tabIndex = it === chosen ? 0 : -1;
    return chosen;
  }

  list.addEventListener("keydown", (event) => {
    const seen = visible();
    const now = seen.findIndex((it) => it.focus === document.activeElement);
    const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: seen.length - 1 }[event.key];
    if (to === undefined || now < 0) return;
    event.preventDefault();
    const next = seen[Math.max(0, Math.min(seen.length - 1, to))];
    if (next !== undefined) choose(rows.indexOf(next))?.focus.focus();
  });
  filter.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    choose(rows.indexOf(visible()[0] as Row))?.focus.focus();
  });

  store.on("open", () => later(0));
  store.on("report", () => later(CALM));
  store.on("failed", () => later(CALM));
  // A pane that comes into sight has another size than none.
  new ResizeObserver(() => void ask()).observe(dom);
  return dom;
}

function product(kind: Effective["kind"]): string {
  return kind === "kafka" ? "Kafka" : kind === "unit" ? "systemd" : "ZooKeeper";
}

/** A value that may go on in the next line behind a comma. */
function breakable(value: string): Child[] {
  return value.split(/(?<=,)/).flatMap((it, at) => (at === 0 ? [it] : [h("wbr"), it]));
}

/** Where a value comes from, in a few words. */
function source(it: InForce, { release }: Effective): string[] {
  const words = [];
  if (it.path !== null) words.push(it.path.slice(it.path.lastIndexOf("/") + 1));
  if (it.from === "other-key" && it.by !== null) words.push(t().standsIn(it.by));
  if (it.range !== null) words.push(t().line(it.range.start.line));
  else if (it.from === "default") words.push(t().defaultOf(release));
  else if (it.from === "computed") words.push(t().workedOut);
  return words;
}

/** Has the service worker keep what was loaded, which it does for nobody who never wanted it. */
function keepOffline(): void {
  if ("serviceWorker" in navigator) void navigator.serviceWorker.ready.then((it) => it.active?.postMessage("lens"));
}
