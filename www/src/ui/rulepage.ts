/** The page of a rule, beside the findings. It is a file of the same origin; of it only plain elements are taken, without their
 *  attributes. */

import { t } from "../i18n";
import type { Store } from "../store";
import { button, h, toast } from "./dom";

const ALLOWED = new Set(["H1", "H2", "H3", "P", "PRE", "CODE", "UL", "OL", "LI", "TABLE", "THEAD", "TBODY", "TR", "TH", "TD", "EM", "STRONG", "BLOCKQUOTE", "HR", "BR"]);

function copy(from: Node, to: Node): void {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.appendChild(document.createTextNode(node.textContent ?? ""));
    else if (node instanceof Element && node.tagName !== "NAV" && node.tagName !== "SCRIPT" && node.tagName !== "STYLE") {
      const isKnown = ALLOWED.has(node.tagName);
      const made = isKnown ? document.createElement(node.tagName === "H1" ? "h2" : node.tagName === "H2" ? "h3" : node.tagName) : to;
      if (isKnown) {
        const name = ["file", "error", "warning", "hint"].find((it) => node.classList.contains(it));
        if (name !== undefined) (made as Element).className = name;
        if (node.tagName === "PRE") (made as HTMLElement).tabIndex = 0;
        to.appendChild(made);
      }
      copy(node, made);
    }
  }
}

export interface RulePage {
  dom: HTMLElement;
  open(code: string): void;
}

export const pageOf = (code: string) => `rules/${encodeURIComponent(code)}/`;

export function rulePage(store: Store): RulePage {
  const body = h("div", { class: "rule-body", tabindex: "0", lang: "en" });
  const title = h("h2", {}, t().rule);
  const tools = h("div", { class: "tools" });
  const dom = h(
    "section",
    { class: "pane rule", "aria-label": t().rule, hidden: true, "data-testid": "rule-page" },
    h("header", { class: "pane-head" }, title, tools),
    body,
  );
  let before: Element | null = null;
  let shown = "";

  function close(): void {
    dom.hidden = true;
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  }

  async function open(code: string): Promise<void> {
    shown = code;
    before = document.activeElement;
    dom.hidden = false;
    const ignore = () => {
      store.set({ ...store.settings, ignore: [...new Set([...store.settings.ignore, code])] });
      toast(t().ignored(code));
      close();
    };
    tools.replaceChildren(
      h("a", { href: pageOf(code), target: "_blank", rel: "noopener", class: "small" }, t().ruleOwnPage),
      button(t().ignoreRule, ignore, { class: "small" }),
      button("✕", close, { class: "small", "aria-label": t().close }),
    );
    const made = document.createDocumentFragment();
    try {
      const answer = await fetch(`${pageOf(code)}index.html`);
      if (!answer.ok) throw new Error(String(answer.status));
      const main = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
      if (main !== null) copy(main, made);
    } catch {
      made.append(h("p", { class: "empty" }, t().ruleMissing));
    }
    if (shown !== code) return;
    body.replaceChildren(made);
    body.scrollTop = 0;
    body.focus({ preventScroll: true });
  }

  store.on("files", (which) => {
    if (which === "all") dom.hidden = true;
  });
  dom.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  return { dom, open: (code) => void open(code) };
}
