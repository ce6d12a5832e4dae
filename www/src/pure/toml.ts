/** TOML as values with their places. The parser is the one that knows where everything stands. */

import { type AST, ParseError, parseTOML } from "toml-eslint-parser";

/** From and to, as indices into the text. */
export type Place = readonly [number, number];

/** Settings take texts, flags, lists and tables. Of all else only the sort counts: a number is 0, a date is nothing. */
export interface Value {
  it: string | boolean | number | null | Value[] | Map<string, Value>;
  place: Place;
  /** Where its key stands; of an entry of a list, the value itself. */
  key: Place;
}

/** What is no TOML, and where. */
export class TomlError extends Error {
  constructor(
    message: string,
    readonly place: Place,
  ) {
    super(message);
  }
}

/** Reads a file. */
export function parse(text: string): Value {
  // A mark before all is taken for a sign; TOML lets it stand.
  const start = text.startsWith("\ufeff") ? 1 : 0;
  try {
    const [top] = parseTOML(text.slice(start)).body;
    return new Reader(text, start).file(top);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const at = Math.min(error.index + start, text.length);
    // Where a line ends too early the parser points to the next.
    const from = text[at - 1] === "\n" && error.message.startsWith("Unterminated") ? at - 1 : at;
    throw new TomlError(error.message, [from, text[from] === "\n" ? from : Math.min(from + 1, text.length)]);
  }
}

type Table = Map<string, Value>;

class Reader {
  constructor(
    private readonly text: string,
    private readonly start: number,
  ) {}

  file({ body }: AST.TOMLTopLevelTable): Value {
    const top = this.table([0, 0]);
    for (const it of body) {
      const entries = it.type === "TOMLTable" ? it.body : [it];
      const into = it.type === "TOMLTable" ? this.section(it, top.it) : top.it;
      for (const entry of entries) this.entry(entry, into);
    }
    return top;
  }

  private place({ range: [from, to] }: { range: readonly [number, number] }): Place {
    return [from + this.start, to + this.start];
  }

  private table(place: Place, key: Place = place): Value & { it: Table } {
    return { it: new Map<string, Value>(), place, key };
  }

  /** The table below a head such as `[rules.severity]`. */
  private section(node: AST.TOMLTable, top: Table): Table {
    const brackets = node.kind === "array" ? 2 : 1;
    const head: Place = [node.range[0] + this.start, this.text.indexOf("]", node.key.range[1] + this.start) + brackets];
    let into = top;
    let list: Value[] = [];
    let key = head;
    const keys = node.key.keys[Symbol.iterator]();
    node.resolvedKey.forEach((name, at) => {
      const isLast = at === node.resolvedKey.length - 1;
      if (typeof name === "number") {
        const made = (list[name] ??= this.table(head));
        if (made.it instanceof Map) into = made.it;
        return;
      }
      const own = keys.next().value;
      key = own === undefined ? head : this.place(own);
      const isList = typeof node.resolvedKey[at + 1] === "number";
      const made: Value = into.get(name) ?? (isList ? { it: [], place: head, key } : this.table(isLast ? head : key, key));
      into.set(name, made);
      if (Array.isArray(made.it)) list = made.it;
      else if (made.it instanceof Map) into = made.it;
    });
    return into;
  }

  private entry(node: AST.TOMLKeyValue, into: Table): void {
    const { keys } = node.key;
    keys.forEach((own, at) => {
      const name = own.type === "TOMLBare" ? own.name : own.value;
      const key = this.place(own);
      if (at === keys.length - 1) return void into.set(name, this.value(node.value, key));
      const made = into.get(name) ?? this.table(key);
      into.set(name, made);
      if (made.it instanceof Map) into = made.it;
    });
  }

  private value(node: AST.TOMLContentNode, key: Place = this.place(node)): Value {
    const place = this.place(node);
    if (node.type === "TOMLArray") return { it: node.elements.map((it) => this.value(it)), place, key };
    if (node.type === "TOMLInlineTable") {
      const table = this.table(place, key);
      for (const it of node.body) this.entry(it, table.it);
      return table;
    }
    const isDate = node.kind !== "string" && node.kind !== "boolean" && node.kind !== "integer" && node.kind !== "float";
    return { it: node.kind === "string" || node.kind === "boolean" ? node.value : isDate ? null : 0, place, key };
  }
}
