/** Two texts line by line, for the preview of a fix. */

export interface Line {
  sign: " " | "-" | "+";
  text: string;
  /** In the old text, for what goes and stays; in the new one, for what comes. */
  number: number;
}

/** The smallest single change from one text to another. */
export function change(from: string, to: string): { from: number; to: number; insert: string } {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start += 1;
  let end = 0;
  while (end < most - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1;
  return { from: start, to: from.length - end, insert: to.slice(start, to.length - end) };
}

/** Above it the middle is shown as replaced whole; a fix touches a few lines. */
const MOST = 1500;

/** The changed lines and `context` lines around them; `null` is a gap. */
export function diff(before: string, after: string, context = 2): (Line | null)[] {
  // What both end with is no line.
  const cut = before.endsWith("\n") && after.endsWith("\n") ? -1 : undefined;
  const [a, b] = [before.slice(0, cut).split("\n"), after.slice(0, cut).split("\n")];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  if (start === a.length && start === b.length) return [];
  const lines: Line[] = [];
  const same = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) lines.push({ sign: " ", text: a[at] ?? "", number: at + 1 });
  };
  same(0, start);
  lines.push(...middle(a.slice(start, a.length - end), b.slice(start, b.length - end), start));
  same(a.length - end, a.length);
  return withGaps(lines, context);
}

function middle(a: string[], b: string[], start: number): Line[] {
  const old = (at: number): Line => ({ sign: "-", text: a[at] ?? "", number: start + at + 1 });
  const fresh = (at: number): Line => ({ sign: "+", text: b[at] ?? "", number: start + at + 1 });
  if (a.length > MOST || b.length > MOST) return [...a.keys()].map(old).concat([...b.keys()].map(fresh));
  // The longest common subsequence, from the end.
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        a[i] === b[j] ? (longest[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
    }
  }
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ sign: " ", text: a[i] ?? "", number: start + i + 1 });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))) {
      lines.push(old(i));
      i += 1;
    } else {
      lines.push(fresh(j));
      j += 1;
    }
  }
  return lines;
}

function withGaps(lines: Line[], context: number): (Line | null)[] {
  const isNear = lines.map(() => false);
  lines.forEach((line, at) => {
    if (line.sign === " ") return;
    for (let near = Math.max(0, at - context); near <= Math.min(lines.length - 1, at + context); near += 1) isNear[near] = true;
  });
  const shown: (Line | null)[] = [];
  lines.forEach((line, at) => {
    if (isNear[at] === true) shown.push(line);
    else if (shown.length > 0 && shown.at(-1) !== null) shown.push(null);
  });
  if (shown.at(-1) === null) shown.pop();
  return shown;
}
