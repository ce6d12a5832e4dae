/** The findings of the open file, underlined and marked at the edge. They move with the text until the next report is there. */

import { type EditorState, type Extension, type Range, RangeSet, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, GutterMarker, gutter } from "@codemirror/view";
import type { Diagnostic, Severity } from "../types";

/** A finding and where it stands in the editor. */
export interface Marked {
  finding: Diagnostic;
  from: number;
  to: number;
  /** Whether this is the other place of the finding. */
  isRelated: boolean;
}

export const setMarks = StateEffect.define<readonly Marked[]>();

interface Marks {
  all: readonly Marked[];
  underlines: DecorationSet;
  edges: RangeSet<GutterMarker>;
}

const ORDER: Severity[] = ["hint", "warning", "error"];

class Edge extends GutterMarker {
  constructor(
    private readonly severity: Severity,
    private readonly label: string,
  ) {
    super();
  }
  override eq(other: Edge): boolean {
    return other.severity === this.severity && other.label === this.label;
  }
  override toDOM(): Node {
    const dot = document.createElement("span");
    dot.className = `edge ${this.severity}`;
    dot.title = this.label;
    return dot;
  }
}

function build(state: EditorState, all: readonly Marked[]): Marks {
  const underlines: Range<Decoration>[] = [];
  const lines = new Map<number, { severity: Severity; label: string }>();
  const length = state.doc.length;
  for (const { finding, from, to, isRelated } of all) {
    const line = state.doc.lineAt(Math.min(from, length));
    // A place without length is shown as its line.
    const [start, end] = from < to ? [from, to] : [line.from, line.to];
    const name = isRelated ? "related" : finding.severity;
    if (start < end && end <= length) underlines.push(Decoration.mark({ class: `mark ${name}`, attributes: { "data-code": finding.code } }).range(start, end));
    if (isRelated) continue;
    const known = lines.get(line.from);
    const isWorse = known === undefined || ORDER.indexOf(finding.severity) > ORDER.indexOf(known.severity);
    const label = known === undefined ? finding.message : `${known.label}\n${finding.message}`;
    lines.set(line.from, { severity: isWorse ? finding.severity : known.severity, label });
  }
  const edges = [...lines].map(([at, { severity, label }]) => new Edge(severity, label).range(at));
  return { all, underlines: Decoration.set(underlines, true), edges: RangeSet.of(edges, true) };
}

const field = StateField.define<Marks>({
  create: (state) => build(state, []),
  update(marks, transaction) {
    for (const effect of transaction.effects) if (effect.is(setMarks)) return build(transaction.state, effect.value);
    if (!transaction.docChanged) return marks;
    const { changes } = transaction;
    return {
      all: marks.all.map((it) => ({ ...it, from: changes.mapPos(it.from, 1), to: changes.mapPos(it.to, -1) })),
      underlines: marks.underlines.map(changes),
      edges: marks.edges.map(changes),
    };
  },
  provide: (it) => EditorView.decorations.from(it, (marks) => marks.underlines),
});

/** Whether these are there already: most keystrokes change no finding. */
export function isMarked(state: EditorState, wanted: readonly Marked[]): boolean {
  const { all } = state.field(field);
  return all.length === wanted.length && all.every((it, at) => {
    const other = wanted[at];
    return other !== undefined && it.finding === other.finding && it.from === other.from && it.to === other.to && it.isRelated === other.isRelated;
  });
}

export function marksAt(state: EditorState, position: number): Marked[] {
  const line = state.doc.lineAt(position);
  return state.field(field).all.filter((it) => {
    const [from, to] = it.from < it.to ? [it.from, it.to] : [line.from, line.to];
    return from <= position && position <= to && (it.from < it.to || (it.from >= line.from && it.from <= line.to));
  });
}

export const marks: Extension = [
  field,
  gutter({ class: "cm-edges", markers: (view) => view.state.field(field).edges, initialSpacer: () => new Edge("hint", "") }),
];
