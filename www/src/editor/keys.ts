/** The keys of an editor. `defaultKeymap` would bring a parser framework along for commands that have nothing to parse here. */

import {
  copyLineDown, cursorCharLeft, cursorCharRight, cursorDocEnd, cursorDocStart, cursorGroupLeft, cursorGroupRight, cursorLineBoundaryBackward,
  cursorLineBoundaryForward, cursorLineDown, cursorLineUp, cursorPageDown, cursorPageUp, deleteGroupBackward,
  deleteGroupForward, deleteLine, history, historyKeymap, moveLineDown, moveLineUp, selectAll, selectCharLeft, selectCharRight, selectDocEnd,
  selectDocStart, selectGroupLeft, selectGroupRight, selectLineBoundaryBackward, selectLineBoundaryForward, selectLineDown, selectLineUp, selectPageDown,
  selectPageUp,
} from "@codemirror/commands";
import { EditorSelection, type Extension, StateEffect, findClusterBreak } from "@codemirror/state";
import { type EditorView, type KeyBinding, keymap } from "@codemirror/view";

const newline = (view: EditorView): boolean => {
  view.dispatch(view.state.replaceSelection("\n"), { scrollIntoView: true, userEvent: "input" });
  return true;
};

/** The selection, or a character as one sees it, backwards an accent before its letter, at the end of a line its break. The library's own
 *  does the same, and asks the parser framework how far lines are indented. */
const erase = (isForward: boolean) => (view: EditorView): boolean => {
  const { state } = view;
  if (state.readOnly) return false;
  const change = state.changeByRange((range) => {
    let { from, to } = range;
    if (from === to) {
      const line = state.doc.lineAt(from);
      const next = (at: number) => findClusterBreak(line.text, at - line.from, isForward, isForward) + line.from;
      let beside = next(from);
      // How a sign is to be drawn is not seen by itself.
      if (!isForward && /[\ufe00-\ufe0f]/.test(state.sliceDoc(beside, from))) beside = next(beside);
      const end = beside !== from ? beside : Math.max(0, Math.min(state.doc.length, from + (isForward ? 1 : -1)));
      [from, to] = [Math.min(from, end), Math.max(from, end)];
    }
    return from === to ? { range } : { changes: { from, to }, range: EditorSelection.cursor(from) };
  });
  if (change.changes.empty) return false;
  view.dispatch(state.update(change, { scrollIntoView: true, userEvent: isForward ? "delete.forward" : "delete.backward" }));
  return true;
};

/** Ctrl / starts or ends a comment on each selected line. */
const comment = (view: EditorView): boolean => {
  const { state } = view;
  const lines = new Set(state.selection.ranges.flatMap(({ from, to }) => {
    const [first, last] = [state.doc.lineAt(from).number, state.doc.lineAt(to).number];
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  }));
  const all = [...lines].map((it) => state.doc.line(it));
  const isOff = all.every((it) => it.text.startsWith("#"));
  const changes = all.map((it) => (isOff ? { from: it.from, to: it.from + 1 } : { from: it.from, insert: "#" }));
  view.dispatch({ changes, userEvent: "input" });
  return true;
};

/** Search is loaded at its first use. */
let searchKeys: Extension | null = null;
const find = (view: EditorView): boolean => {
  void import("@codemirror/search").then(({ openSearchPanel, search, searchKeymap }) => {
    searchKeys ??= [search({ top: true }), keymap.of(searchKeymap)];
    view.dispatch({ effects: StateEffect.appendConfig.of(searchKeys) });
    openSearchPanel(view);
  });
  return true;
};

const moves: KeyBinding[] = [
  { key: "ArrowLeft", run: cursorCharLeft, shift: selectCharLeft },
  { key: "Mod-ArrowLeft", mac: "Alt-ArrowLeft", run: cursorGroupLeft, shift: selectGroupLeft },
  { key: "ArrowRight", run: cursorCharRight, shift: selectCharRight },
  { key: "Mod-ArrowRight", mac: "Alt-ArrowRight", run: cursorGroupRight, shift: selectGroupRight },
  { mac: "Cmd-ArrowLeft", run: cursorLineBoundaryBackward, shift: selectLineBoundaryBackward },
  { mac: "Cmd-ArrowRight", run: cursorLineBoundaryForward, shift: selectLineBoundaryForward },
  { key: "ArrowUp", run: cursorLineUp, shift: selectLineUp },
  { key: "ArrowDown", run: cursorLineDown, shift: selectLineDown },
  { mac: "Cmd-ArrowUp", run: cursorDocStart, shift: selectDocStart },
  { mac: "Cmd-ArrowDown", run: cursorDocEnd, shift: selectDocEnd },
  { key: "PageUp", run: cursorPageUp, shift: selectPageUp },
  { key: "PageDown", run: cursorPageDown, shift: selectPageDown },
  { key: "Home", run: cursorLineBoundaryBackward, shift: selectLineBoundaryBackward },
  { key: "Mod-Home", run: cursorDocStart, shift: selectDocStart },
  { key: "End", run: cursorLineBoundaryForward, shift: selectLineBoundaryForward },
  { key: "Mod-End", run: cursorDocEnd, shift: selectDocEnd },
];

const edits: KeyBinding[] = [
  { key: "Enter", run: newline, shift: newline },
  { key: "Mod-a", run: selectAll },
  { key: "Backspace", run: erase(false), shift: erase(false) },
  { key: "Delete", run: erase(true) },
  { key: "Mod-Backspace", mac: "Alt-Backspace", run: deleteGroupBackward },
  { key: "Mod-Delete", mac: "Alt-Delete", run: deleteGroupForward },
  { key: "Alt-ArrowUp", run: moveLineUp },
  { key: "Alt-ArrowDown", run: moveLineDown },
  { key: "Shift-Alt-ArrowDown", run: copyLineDown },
  { key: "Shift-Mod-k", run: deleteLine },
  { key: "Mod-/", run: comment },
  { key: "Mod-f", run: find, preventDefault: true },
];

export const keys: Extension = [history(), keymap.of([...historyKeymap, ...edits, ...moves])];
