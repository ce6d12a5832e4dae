/** Tabs for the panes that share the place below the drawing. On a narrow screen every pane has a tab of its own elsewhere. */

import { t } from "../i18n";
import { button, h } from "./dom";

export interface SideTabs<Name extends string> {
  show(name: Name): void;
}

/** `panes`: each with its title; its head is where the tabs are while it is shown. The first is shown, unless `app` tells another. */
export function sideTabs<Name extends string>(app: HTMLElement, panes: Record<Name, [title: string, dom: HTMLElement]>): SideTabs<Name> {
  const names = Object.keys(panes) as Name[];
  const made = names.map((it) => button(panes[it][0], () => show(it), { role: "tab", "aria-controls": it, "data-testid": `side-${it}` }));
  const strip = h("div", { class: "side-tabs", role: "tablist", "aria-label": t().views }, ...made);

  function show(name: Name): void {
    const hadFocus = strip.contains(document.activeElement);
    app.dataset.side = name;
    names.forEach((it, at) => {
      const isShown = it === name;
      made[at]?.setAttribute("aria-selected", String(isShown));
      // One that has no tabindex is in the tab order, and is not what a pane's key goes to.
      if (isShown) made[at]?.removeAttribute("tabindex");
      else made[at]?.setAttribute("tabindex", "-1");
    });
    panes[name][1].querySelector(".pane-head")?.prepend(strip);
    if (hadFocus) made[names.indexOf(name)]?.focus();
  }

  strip.addEventListener("keydown", (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = names[(names.indexOf(app.dataset.side as Name) + by + names.length) % names.length];
    if (next !== undefined) show(next);
  });
  const kept = names.find((it) => it === app.dataset.side) ?? names[0];
  if (kept !== undefined) show(kept);
  return { show };
}
