/** Colours: keys, values, comments, sections. Line by line and only of what is on the screen, so that a file of any size opens at
 *  once. */

import { RangeSetBuilder } from "@codemirror/state";
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";

const mark = (name: string) => Decoration.mark({ class: `tok-${name}` });
const COMMENT = mark("comment");
const KEY = mark("key");
const SIGN = mark("sign");
const VALUE = mark("value");
const SECTION = mark("section");
const TEMPLATE = mark("template");

const ENTRY = /^(\s*)([^\s=:]+)(\s*[=:]\s*|\s+)?([^]*)$/;
const TEMPLATES = /\$\{[^}]*\}|\{\{.*?\}\}|<%.*?%>|(?:^|(?<=\s))%[a-zA-Z]\b/g;

function ofView(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const add = (from: number, to: number, what: Decoration) => from < to && builder.add(from, to, what);
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at);
      at = line.to + 1;
      const text = line.text.length > 4000 ? line.text.slice(0, 4000) : line.text;
      const first = text.trimStart()[0];
      if (first === "#" || first === "!" || first === ";") add(line.from, line.from + text.length, COMMENT);
      else if (first === "[") add(line.from, line.from + text.length, SECTION);
      else {
        const isContinued = line.number > 1 && /(?:^|[^\\])(?:\\\\)*\\\r?$/.test(view.state.doc.line(line.number - 1).text.slice(-40));
        const [, blank = "", key = "", sign = "", value = ""] = isContinued ? ["", "", "", "", text] : (ENTRY.exec(text) ?? []);
        let place = line.from + blank.length;
        add(place, place + key.length, KEY);
        place += key.length;
        add(place, place + sign.length, SIGN);
        place += sign.length;
        for (const found of value.matchAll(TEMPLATES)) {
          const start = line.from + text.length - value.length + found.index;
          add(place, start, VALUE);
          add(start, start + found[0].length, TEMPLATE);
          place = start + found[0].length;
        }
        add(place, line.from + text.length, VALUE);
      }
    }
  }
  return builder.finish();
}

export const highlight = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = ofView(view);
    }
    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged) this.decorations = ofView(update.view);
    }
  },
  { decorations: (it) => it.decorations },
);
