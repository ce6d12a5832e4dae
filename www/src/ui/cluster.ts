/** The pane of the drawing: draws anew when something changed, moves between its parts by arrows, keeps what is switched off. */

import { type Drawing, draw, serverKey, state } from "../cluster/draw";
import { type Group, groups } from "../cluster/model";
import { t } from "../i18n";
import type { Store } from "../store";
import type { Diagnostic } from "../types";
import { button, calmly, h } from "./dom";
import { goTo } from "./findings";

export function clusterView(store: Store, choose: (finding: Diagnostic) => void): HTMLElement {
  const canvas = h("div", { class: "canvas" });
  const tools = h("div", { class: "tools" });
  const said = h("div", { class: "visually-hidden", role: "status" });
  const dom = h(
    "section",
    { class: "pane cluster", id: "cluster", "aria-label": t().cluster, "data-testid": "cluster" },
    h("header", { class: "pane-head" }, h("h2", {}, t().cluster), h("span", { class: "dim hint-line" }, t().clusterHint), tools),
    canvas,
    said,
  );
  let shown: Group[] = [];
  let down = new Set<string>();
  let current = 0;
  let waiting = false;
  let drawn: unknown[] = [];

  const drawing = (): Drawing => ({ down, findings: store.findings(), go: ({ path, range }) => goTo(store, path, range), choose, toggle });

  function toggle(key: string): void {
    down = new Set(down);
    if (!down.delete(key)) down.add(key);
    render();
    const quorum = shown.map((it) => it.quorum).find((it) => it?.servers.some((server) => serverKey(it, server) === key));
    if (quorum == null) return;
    const now = state(quorum, down);
    said.textContent = now.holds ? t().quorumHolds(now.up, now.all) : t().quorumLost(now.up, now.all);
  }

  const stops = () => [...canvas.querySelectorAll<SVGElement>("[data-stop]")];

  function focus(to: number): void {
    const all = stops();
    current = Math.max(0, Math.min(all.length - 1, to));
    all.forEach((it, n) => it.setAttribute("tabindex", n === current ? "0" : "-1"));
  }

  function render(): void {
    waiting = false;
    drawn = [store.report, store.settings.hints, shown, canvas.clientWidth];
    const hadFocus = canvas.contains(document.activeElement);
    tools.replaceChildren();
    if (down.size > 0) {
      const all = button(t().allUp, () => {
        down = new Set();
        render();
      }, { class: "small" });
      tools.append(all);
    }
    const width = canvas.clientWidth - 20;
    if (shown.length === 0) canvas.replaceChildren(h("p", { class: "empty" }, t().noCluster));
    else if (width > 100) canvas.replaceChildren(draw(shown, drawing(), Math.min(width, 900)));
    focus(current);
    if (hadFocus) stops()[current]?.focus();
  }

  const calm = calmly(render);

  /** Once a frame, however many reports came, and only where they are not the same findings. */
  function soon(): void {
    const state = [store.report, store.settings.hints, shown, canvas.clientWidth];
    if (waiting || state.every((it, at) => it === drawn[at])) return;
    drawn = state;
    waiting = true;
    requestAnimationFrame(calm);
  }

  canvas.addEventListener("keydown", (event) => {
    const all = stops();
    const now = all.indexOf(document.activeElement as unknown as SVGElement);
    const to = { ArrowRight: now + 1, ArrowDown: now + 1, ArrowLeft: now - 1, ArrowUp: now - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined || now < 0) return;
    event.preventDefault();
    focus(to);
    all[current]?.focus();
  });
  canvas.addEventListener("focusin", (event) => focus(stops().indexOf(event.target as SVGElement)));
  // The servers that a broker lists are lit while it is pointed at.
  const light = (event: Event) => {
    const broker = (event.target as Element).closest("[data-lists]");
    const lists = broker === null ? null : (JSON.parse(broker.getAttribute("data-lists") ?? "[]") as string[]);
    canvas.classList.toggle("asks", lists !== null);
    for (const it of canvas.querySelectorAll("[data-host]")) it.classList.toggle("lit", lists?.includes(it.getAttribute("data-host") ?? "") ?? false);
  };
  canvas.addEventListener("pointerover", light);
  canvas.addEventListener("focusin", light);
  canvas.addEventListener("pointerleave", light);

  const learn = () => {
    shown = groups(store.topology, (path) => store.textOf(path));
    const known = new Set(shown.flatMap(({ quorum }) => (quorum === null ? [] : quorum.servers.map((it) => serverKey(quorum, it)))));
    down = new Set([...down].filter((it) => known.has(it)));
    soon();
  };
  store.on("topology", learn);
  for (const it of ["report", "settings"] as const) store.on(it, soon);
  new ResizeObserver(soon).observe(canvas);
  learn();
  return dom;
}
