/** The tree of nodes and files: one tab stop, arrows inside, F2 renames, Delete deletes. */

import { t } from "../i18n";
import { type TreeNode, tree } from "../pure/tree";
import type { Store } from "../store";
import type { Severity } from "../types";
import { calmly, h, inFrame, roving } from "./dom";

export interface TreeActions {
  rename(path: string): void;
  remove(path: string): void;
}

interface Count {
  severity: Severity;
  count: number;
}

/** Above it nodes are closed. */
const MANY = 60;

const RANK: Record<Severity, number> = { hint: 0, warning: 1, error: 2 };

export function treeView(store: Store, actions: TreeActions): HTMLElement {
  const root = h("div", { role: "tree", "aria-label": t().filesOf, class: "tree", "data-testid": "tree" });
  /** Nodes that the user opened or closed, against what they are by themselves. */
  const turned = new Set<string>();
  let isOpenByItself: (node: TreeNode) => boolean = () => true;
  let rows: HTMLElement[] = [];
  let current = "";
  let drawn = "";

  function counts(): Map<string, Count> {
    const all = new Map<string, Count>();
    for (const { path, severity } of store.findings()) {
      const known = all.get(path);
      if (known === undefined) all.set(path, { severity, count: 1 });
      else all.set(path, { severity: RANK[severity] > RANK[known.severity] ? severity : known.severity, count: known.count + 1 });
    }
    return all;
  }

  const badge = (it: Count | undefined) =>
    it !== undefined && h("span", { class: `badge ${it.severity}`, "aria-label": `${it.count} (${t()[it.severity]})` }, String(it.count));

  function sum(node: TreeNode, all: Map<string, Count>): Count | undefined {
    let total: Count | undefined;
    for (const file of node.files) {
      const it = all.get(file.path);
      if (it === undefined) continue;
      const worse = total === undefined || RANK[it.severity] > RANK[total.severity] ? it.severity : total.severity;
      total = { severity: worse, count: it.count + (total?.count ?? 0) };
    }
    return total;
  }

  const out = () => store.fileSettings?.excluded ?? [];

  function draw(): void {
    const nodes = tree(store.paths(), store.topology);
    const all = counts();
    // Of many nodes only that of the open file is.
    isOpenByItself = (node) => nodes.length <= MANY || node.files.some((it) => it.path === store.open);
    const state = JSON.stringify([nodes, [...all], [...turned], nodes.length > MANY && store.open, out()]);
    if (state === drawn) return select();
    drawn = state;
    const hadFocus = root.contains(document.activeElement);
    rows = [];
    root.replaceChildren(...nodes.map((node) => branch(node, all)));
    if (nodes.length === 0) root.append(h("p", { class: "empty" }, t().noFiles));
    select();
    if (hadFocus) (rows.find((it) => it.dataset.key === current) ?? rows[0])?.focus();
  }

  /** The open file is chosen, and in the tab order unless the user is at another. */
  function select(): void {
    for (const it of rows) if (it.ariaLevel === "2") it.ariaSelected = String(it.dataset.key === store.open);
    const wanted = root.contains(document.activeElement) ? current : (store.open ?? "");
    roving(rows, Math.max(0, rows.findIndex((it) => it.dataset.key === wanted)));
  }

  function branch(node: TreeNode, all: Map<string, Count>): HTMLElement {
    const key = `node ${node.key}`;
    const isOpen = isOpenByItself(node) !== turned.has(key);
    const row = h(
      "div",
      {
        role: "treeitem", "aria-level": "1", "aria-expanded": String(isOpen), class: "row node", "data-key": key, title: node.because,
        onclick: () => fold(key),
      },
      h("span", { class: "twist", "aria-hidden": "true" }, isOpen ? "▾" : "▸"),
      h("bdi", { class: "name" }, node.label),
      node.detail !== "" && h("bdi", { class: "detail" }, node.detail),
      !isOpen && badge(sum(node, all)),
    );
    rows.push(row);
    const files = isOpen ? node.files.map((it) => leaf(it.path, it.label, all.get(it.path))) : [];
    return h("div", { role: "none" }, row, h("div", { role: "group" }, ...files));
  }

  function leaf(path: string, label: string, count: Count | undefined): HTMLElement {
    const row = h(
      "div",
      {
        role: "treeitem", "aria-level": "2", "aria-selected": String(path === store.open), class: out().includes(path) ? "row file out" : "row file", "data-key": path,
        title: out().includes(path) ? `${path} (${t().fileIsOut})` : path,
        onclick: () => {
          current = path;
          store.show({ path, from: 0, to: 0 });
        },
      },
      h("bdi", { class: "name" }, label),
      badge(count),
    );
    rows.push(row);
    return row;
  }

  function fold(key: string): void {
    current = key;
    if (!turned.delete(key)) turned.add(key);
    draw();
  }

  function move(to: number): void {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
    current = row?.dataset.key ?? "";
    roving(rows, rows.indexOf(row as HTMLElement));
    row?.focus();
  }

  root.addEventListener("focusin", (event) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>(".row");
    if (row !== null) current = row.dataset.key ?? "";
  });
  root.addEventListener("keydown", (event) => {
    const at = rows.findIndex((it) => it.dataset.key === current);
    const row = rows[at];
    if (row === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const isNode = current.startsWith("node ") && row.classList.contains("node");
    const isUnfolded = row.ariaExpanded === "true";
    const parent = rows.slice(0, at).findLastIndex((it) => it.classList.contains("node"));
    const keys: Record<string, () => void> = {
      ArrowDown: () => move(at + 1),
      ArrowUp: () => move(at - 1),
      Home: () => move(0),
      End: () => move(rows.length - 1),
      ArrowRight: () => (isNode && !isUnfolded ? fold(current) : move(at + 1)),
      ArrowLeft: () => (!isNode ? move(parent) : isUnfolded ? fold(current) : undefined),
      Enter: () => row.click(),
      " ": () => row.click(),
      F2: () => !isNode && actions.rename(current),
      Delete: () => {
        if (isNode) return;
        const path = current;
        current = rows[at + 1]?.dataset.key ?? rows[at - 1]?.dataset.key ?? "";
        actions.remove(path);
      },
    };
    const run = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (run === undefined) return;
    event.preventDefault();
    run();
  });

  const soon = inFrame(calmly(draw));
  for (const it of ["topology", "report", "settings"] as const) store.on(it, soon);
  store.on("files", draw);
  store.on("open", () => (rows.some((it) => it.dataset.key === store.open) ? select() : draw()));
  draw();
  return root;
}
