/** Elements without a framework. What comes from files is only ever a text node: nothing here takes HTML. */

export type Child = Node | string | null | undefined | false;
type Listeners = { [K in keyof HTMLElementEventMap as `on${K}`]?: (event: HTMLElementEventMap[K]) => void };
export type Attributes = Listeners & { [name: string]: unknown };

function fill(element: Element, attributes: Attributes, children: readonly Child[]): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value as EventListener);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children) if (child !== null && child !== undefined && child !== false) element.append(child);
}

export function h<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  fill(element, attributes, children);
  return element;
}

export function s<K extends keyof SVGElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: Child[]): SVGElementTagNameMap[K] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  fill(element, attributes, children);
  return element;
}

export function button(label: Child, onclick: () => void, attributes: Attributes = {}): HTMLButtonElement {
  return h("button", { type: "button", onclick, ...attributes }, label);
}

/** A sentence of the linter's: what stands between backticks is code. */
export function prose(text: string): Child[] {
  return text.split("`").map((part, at) => (at % 2 === 1 ? h("code", {}, part) : part));
}

/** Arrow keys between elements of which one is in the tab order. */
export function roving(list: readonly HTMLElement[], current: number): void {
  list.forEach((it, at) => {
    it.tabIndex = at === current ? 0 : -1;
  });
}

/** How long drawing may take at every keystroke, in milliseconds. */
const QUICK = 8;
const QUIET = 250;

/** Draws at once as long as that is quick; what took longer the last time waits until nothing has changed for a moment, so that
 *  typing does not wait for it. */
export function calmly(draw: () => void): () => void {
  let took = 0;
  let timer = 0;
  const run = () => {
    const start = performance.now();
    draw();
    took = performance.now() - start;
  };
  return () => {
    clearTimeout(timer);
    if (took < QUICK) run();
    else timer = window.setTimeout(run, QUIET);
  };
}

/** Draws in the step before the next frame, once, however often it is asked until then. What waits so holds nothing up that comes first. */
export function inFrame(draw: () => void): () => void {
  let waits = false;
  return () => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      draw();
    });
  };
}

let toasts = 0;

/** One line at the foot of the page, read out; it goes by itself. It may offer a way back. */
export function toast(text: string, undo?: { label: string; run(): void }): void {
  const place = document.querySelector("#toast");
  if (place === null) return;
  place.textContent = text;
  if (undo !== undefined) {
    const run = () => {
      toast("");
      undo.run();
    };
    place.append(" ", button(undo.label, run, { class: "small" }));
  }
  toasts += 1;
  const own = toasts;
  setTimeout(() => {
    if (own === toasts) place.textContent = "";
  }, undo === undefined ? 6000 : 12_000);
}

/** What is loaded when it is first wanted. */
export function later<M, V extends unknown[]>(load: () => Promise<M>, run: (module: M, ...values: V) => unknown): (...values: V) => void {
  return (...values) => void load().then((it) => run(it, ...values)).catch((error: unknown) => toast(String(error)));
}

/** A dialog that goes away when it is closed. Gives it for `close()`. */
export function dialog(title: string, ...children: Child[]): HTMLDialogElement {
  const id = `dialog-${(toasts += 1)}`;
  const it = h("dialog", { "aria-labelledby": id, onclose: () => it.remove() }, h("h2", { id }, title), ...children);
  it.addEventListener("click", (event) => {
    if (event.target === it) it.close();
  });
  document.body.append(it);
  it.showModal();
  return it;
}
