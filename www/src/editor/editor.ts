/** The editor: one view, a state for each file, so that each keeps its history and its cursor. */

import { Annotation, EditorState, type Extension, Transaction } from "@codemirror/state";
import {
  EditorView, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers,
} from "@codemirror/view";
import { t } from "../i18n";
import { change } from "../pure/diff";
import { fromDoc, isCrLf, toDoc, toDocPlaces } from "../pure/lineends";
import { toIndices } from "../pure/positions";
import type { Store } from "../store";
import type { Diagnostic } from "../types";
import { inFrame } from "../ui/dom";
import { closeTip, describeAtCursor, hover } from "./hover";
import { highlight } from "./highlight";
import { keys } from "./keys";
import { type Marked, isMarked, marks, marksAt, setMarks } from "./marks";
import { theme } from "./theme";

/** Marks a change that came from the store, not from the user. */
const fromStore = Annotation.define<boolean>();

export interface Editor {
  dom: HTMLElement;
  focus(): void;
}

export function editor(store: Store, openRule: (code: string) => void, atCursor: (finding: Diagnostic | undefined) => void): Editor {
  const states = new Map<string, EditorState>();
  let shown: string | null = null;
  let hasCrLf = false;
  let keyTime = 0;

  const extensions: Extension = [
    // A carriage return in the middle of nowhere is a character that the linter speaks of, so it stays one.
    EditorState.lineSeparator.of("\n"),
    matchMedia("(max-width: 820px)").matches ? EditorView.lineWrapping : [],
    EditorView.cspNonce.of("kcfglint-editor"),
    lineNumbers(),
    marks,
    highlightActiveLine(),
    highlightActiveLineGutter(),
    // A trailing carriage return is drawn, faintly; a byte order mark, a no-break space and controls, plainly.
    highlightSpecialChars({
      addSpecialChars: /\r/g,
      render: (code, description) => {
        const it = document.createElement("span");
        it.className = code === 13 ? "special cr" : "special";
        it.textContent = code === 13 ? "\\r" : code === 0xfeff ? "⟨BOM⟩" : code < 32 ? String.fromCodePoint(0x2400 + code) : "•";
        it.title = description ?? "";
        return it;
      },
    }),
    highlight,
    hover(store, openRule, () => hasCrLf),
    EditorView.clipboardInputFilter.of((text) => text.replace(/\r\n?/g, "\n")),
    EditorView.domEventHandlers({ keydown: () => void (keyTime = performance.now()), beforeinput: () => void (keyTime = performance.now()) }),
    EditorView.updateListener.of((update) => {
      if (update.selectionSet) atCursor(marksAt(update.state, update.state.selection.main.head).find((it) => !it.isRelated)?.finding);
    }),
    keymap.of([
      { key: "Mod-i", run: describeAtCursor(store, openRule, () => hasCrLf), preventDefault: true },
      { key: "Escape", run: closeTip },
    ]),
    keys,
    theme,
  ];

  const named = EditorView.contentAttributes.of({ "aria-label": t().editor, tabindex: "0" });
  const words = EditorState.phrases.of(t().search);
  const create = (text: string, isThere = true) => EditorState.create({ doc: text, extensions: [extensions, named, words, EditorView.editable.of(isThere)] });
  const view = new EditorView({
    state: create("", false),
    dispatchTransactions: (all, view) => {
      edited(all);
      view.update(all);
    },
  });

  /** Before the editor draws it: meanwhile the worker is at it. */
  function edited(all: readonly Transaction[]): void {
    const last = all.at(-1);
    if (last === undefined || shown === null || !all.some((it) => it.docChanged) || all.some((it) => it.annotation(fromStore))) return;
    const now = performance.now();
    store.edit(shown, fromDoc(last.newDoc.toString(), hasCrLf), now - keyTime < 1000 ? keyTime : now);
  }

  function apply(): void {
    const path = shown;
    const file = path === null ? undefined : store.files.get(path);
    // A report about an older text would underline the wrong characters; the next one is on its way.
    if (path === null || file === undefined || store.reported !== store.revision) return;
    const found: Marked[] = [];
    const offsets: number[] = [];
    const add = (finding: Marked["finding"], range: { start: { offset: number }; end: { offset: number } }, isRelated: boolean) => {
      offsets.push(range.start.offset, range.end.offset);
      found.push({ finding, from: 0, to: 0, isRelated });
    };
    for (const finding of store.findings()) {
      if (finding.path === path) add(finding, finding.range, false);
      for (const it of finding.related) if (it.path === path) add(finding, it.range, true);
    }
    const indices = toDocPlaces(file.text, toIndices(file.text, offsets, file.encoding), hasCrLf);
    const placed = found.map((it, at) => ({ ...it, from: indices[2 * at] ?? 0, to: indices[2 * at + 1] ?? 0 }));
    if (!isMarked(view.state, placed)) view.dispatch({ effects: setMarks.of(placed) });
  }

  function open(): void {
    if (shown !== null && shown !== store.open && store.files.has(shown)) states.set(shown, view.state);
    const path = store.open;
    if (path !== shown) {
      shown = path;
      const file = path === null ? undefined : store.files.get(path);
      const kept = path === null ? undefined : states.get(path);
      const text = toDoc(file?.text ?? "");
      hasCrLf = isCrLf(file?.text ?? "");
      view.setState(kept?.doc.toString() === text ? kept : create(text, path !== null));
      apply();
    }
    const target = store.target;
    if (target === null) return;
    const length = view.state.doc.length;
    const [from = 0, to = 0] = toDocPlaces(store.textOf(target.path), [target.from, target.to], hasCrLf).map((it) => Math.min(it, length));
    // A short place is selected, a long one would hide its own underlines.
    const selection = view.state.doc.lineAt(from).number === view.state.doc.lineAt(to).number ? { anchor: from, head: to } : { anchor: from };
    view.dispatch({ selection, effects: EditorView.scrollIntoView(from, { y: "center" }) });
  }

  store.on("open", open);
  const soon = inFrame(apply);
  store.on("report", soon);
  store.on("settings", soon);
  store.on("files", (path) => {
    if (path === "all") states.clear();
    else if (path !== null) states.delete(path);
    if (path === "all" || path === shown) shown = null;
    open();
  });
  store.on("text", (path) => {
    if (path === null) return;
    const text = toDoc(store.textOf(path));
    const kept = states.get(path);
    if (path !== shown) {
      if (kept !== undefined) states.set(path, kept.update({ changes: change(kept.doc.toString(), text) }).state);
      return;
    }
    hasCrLf = isCrLf(store.textOf(path));
    const old = view.state.doc.toString();
    view.dispatch({ changes: change(old, text), annotations: [fromStore.of(true), Transaction.userEvent.of("fix")] });
  });
  return { dom: view.dom, focus: () => view.focus() };
}
