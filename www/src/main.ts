/** Puts the page together. */

import { editor } from "./editor/editor";
import { LANGUAGES, type Language, current, preferred, recall, remember, setLanguage, t } from "./i18n";
import { encode } from "./pure/positions";
import { Store } from "./store";
import type { Diagnostic } from "./types";
import { clusterView } from "./ui/cluster";
import { button, h, later, toast } from "./ui/dom";
import { editorHead } from "./ui/editorhead";
import { findingsView } from "./ui/findings";
import { inForceView } from "./ui/inforce";
import { listen, pasteDialog, pick } from "./ui/intake";
import { logLine } from "./ui/logline";
import { nameDialog } from "./ui/namedialog";
import { rulePage } from "./ui/rulepage";
import { openFirst, samples } from "./ui/samples";
import { sideTabs } from "./ui/sidetabs";
import { treeView } from "./ui/tree";

const store = new Store();

const previewFix = later(() => import("./ui/preview"), (it, finding: Diagnostic | null) => it.previewFix(store, finding));
const settings = () => import("./ui/settings");
const sharing = () => import("./ui/sharing");
const app = document.querySelector<HTMLElement>("#app") ?? document.body;

type View = "files" | "editor" | "findings" | "cluster" | "inforce";
const VIEWS: View[] = ["files", "editor", "findings", "cluster", "inforce"];
let keys: (event: KeyboardEvent) => boolean = () => false;

function header(rebuild: () => void): HTMLElement {
  const themes = [["auto", t().themeAuto], ["light", t().themeLight], ["dark", t().themeDark]] as const;
  const theme = h(
    "select",
    { "aria-label": t().theme, onchange: () => setTheme(theme.value) },
    ...themes.map(([value, label]) => h("option", { value, selected: value === (recall("theme") ?? "auto") }, label)),
  );
  const names: Record<Language, string> = { en: "English", ko: "한국어" };
  const language = h(
    "select",
    {
      "aria-label": t().language,
      onchange: () => {
        remember("language", language.value);
        setLanguage(language.value as Language).then(rebuild, (error: unknown) => toast(String(error)));
      },
    },
    ...LANGUAGES.map((it) => h("option", { value: it, selected: it === current(), lang: it }, names[it])),
  );
  return h(
    "header",
    { class: "top" },
    h("h1", {}, "kcfglint"),
    h("p", { class: "claim", title: t().privacy }, h("span", { class: "long" }, t().claim), h("span", { class: "short" }, t().claimShort)),
    h(
      "div",
      { class: "tools" },
      button(t().share, later(sharing, (it) => it.share(store))),
      button(t().download, later(sharing, (it) => it.download(store))),
      button(t().settings, later(settings, (it) => it.settingsDialog(store))),
      h("a", { href: "rules/", target: "_blank", rel: "noopener", class: "as-button" }, t().rules),
      button("?", later(settings, (it) => it.shortcuts()), { "aria-label": t().help, title: t().help }),
      language,
      theme,
    ),
  );
}

function setTheme(it: string): void {
  remember("theme", it);
  if (it === "light" || it === "dark") document.documentElement.dataset.theme = it;
  else delete document.documentElement.dataset.theme;
}

function remove(path: string): void {
  const file = store.files.get(path);
  if (file === undefined) return;
  store.remove(path);
  toast(t().deleted(path), { label: t().undo, run: () => void store.add([{ path, bytes: encode(file.text, file.encoding) }]) });
}

function tabs(show: (view: View) => void): { dom: HTMLElement; mark(view: View): void } {
  const words: Record<View, string> = { files: t().files, editor: t().editor, findings: t().findings, cluster: t().cluster, inforce: t().inForce };
  const made = VIEWS.map((it) => button(words[it], () => show(it), { "data-testid": `tab-${it}` }));
  const count = h("span", { class: "badge" });
  made[2]?.append(" ", count);
  const tell = () => {
    const found = store.findings();
    const worst = (["error", "warning", "hint"] as const).find((it) => found.some((one) => one.severity === it));
    count.className = `badge ${worst ?? ""}`;
    count.textContent = found.length === 0 ? "" : String(found.length);
  };
  for (const it of ["report", "settings"] as const) store.on(it, tell);
  tell();
  return {
    dom: h("nav", { class: "tabs", "aria-label": t().views }, ...made),
    mark: (view) => made.forEach((it, at) => (VIEWS[at] === view ? it.setAttribute("aria-current", "page") : it.removeAttribute("aria-current"))),
  };
}

function build(): void {
  store.forget();
  const rule = rulePage(store);
  const code = editor(store, rule.open, (finding) => findings.mark(finding));
  const choose = (finding: Diagnostic) => {
    findings.choose(finding);
    show("editor");
  };
  const findings = findingsView(store, {
    rule: rule.open,
    fix: (finding) => previewFix(finding),
    fixAll: () => previewFix(null),
  });
  const cluster = clusterView(store, choose);
  const rename = (path: string) => nameDialog(store, path);
  const tree = treeView(store, { rename, remove });
  const nav = tabs((view) => show(view));
  const inForce = inForceView(store);
  const side = sideTabs(app, { findings: [t().findings, findings.dom], inforce: [t().inForce, inForce] });

  function show(view: View): void {
    app.dataset.view = view;
    nav.mark(view);
    if (view === "findings" || view === "inforce") side.show(view);
  }

  const files = h(
    "section",
    { class: "pane files", id: "files", "aria-label": t().files },
    h(
      "div",
      { class: "bar" },
      button(t().samples, () => samples(store), { "data-testid": "samples" }),
      button(t().paste, () => pasteDialog(store), { "data-testid": "paste" }),
      button(t().new, () => nameDialog(store, null), { "data-testid": "new-file" }),
      button(t().openFiles, () => pick(store, false), { "data-testid": "open-files" }),
      button(t().openFolder, () => pick(store, true), { "data-testid": "open-folder" }),
    ),
    tree,
  );
  const middle = h(
    "section",
    { class: "pane middle", id: "editor", "aria-label": t().editor },
    editorHead(store, { rename, remove }),
    h("div", { class: "editor-box", "data-testid": "editor" }, code.dom),
    logLine(store, { rule: rule.open, choose }),
  );
  const skip = h("a", { class: "skip", href: "#editor", onclick: (event: Event) => (event.preventDefault(), show("editor"), code.focus()) }, t().skip);
  app.replaceChildren(skip, header(build), nav.dom, h("main", { class: "columns" }, files, middle, h("div", { class: "side" }, rule.dom, cluster, findings.dom, inForce)));
  // On a narrow screen a place that is gone to is looked at.
  let isFirst = true;
  store.on("open", () => {
    if (store.target !== null && !isFirst) show("editor");
  });
  store.on("failed", () => {
    if (store.failure !== null && store.report === null) toast(`${t().failed} ${store.failure}`);
  });
  show((app.dataset.view as View | undefined) ?? "editor");
  keys = (event) => {
    const view = event.altKey && !event.ctrlKey ? VIEWS[Number(event.code.replace("Digit", "")) - 1] : undefined;
    if (event.key === "F8") findings.step(event.shiftKey ? -1 : 1);
    else if (event.key === "." && (event.ctrlKey || event.metaKey)) findings.fixCurrent();
    else if (view !== undefined) {
      show(view);
      if (view === "editor") code.focus();
      else document.querySelector<HTMLElement | SVGElement>(`#${view} input, #${view} [tabindex="0"]`)?.focus();
    } else return false;
    return true;
  };
  if (store.open !== null) store.show({ path: store.open, from: 0, to: 0 });
  isFirst = false;
}

document.addEventListener("keydown", (event) => {
  if (document.querySelector("dialog[open]") === null && keys(event)) event.preventDefault();
});

async function begin(): Promise<void> {
  const fragment = location.hash;
  if (!fragment.startsWith("#s=")) return openFirst(store);
  const { fromFragment } = await import("./pure/share");
  const shared = fromFragment(fragment);
  if (shared === null) {
    openFirst(store);
    return toast(t().badLink);
  }
  store.settings = shared.settings;
  store.load(shared.files.map(({ path, text, encoding }) => ({ path, bytes: encode(text, encoding) })), shared.open);
  // The files are on the page now; a link that stays in the address would be out of date at the first keystroke.
  history.replaceState(null, "", location.href.split("#")[0]);
  toast(t().fromLink(shared.files.length));
}

setTheme(recall("theme") ?? "auto");
// Without its words the page speaks English.
await setLanguage(preferred()).catch(() => undefined);
build();
listen(store);
void begin();
window.addEventListener("hashchange", () => {
  if (location.hash !== "") void begin();
});

if (import.meta.env.PROD && "serviceWorker" in navigator) {
  // After the first findings, so that they come first.
  const end = store.on("report", () => {
    end();
    const start = () => void navigator.serviceWorker.register("sw.js", { type: "classic" }).catch(() => undefined);
    if ("requestIdleCallback" in window) requestIdleCallback(start, { timeout: 3000 });
    else setTimeout(start, 1000);
  });
}
