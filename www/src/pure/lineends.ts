/** Files from Windows: where every line ends with CR LF, the editor holds the lines and this puts the ends back. Where ends are
 *  mixed, which the linter speaks of, each CR stays a character that is seen. */

export function isCrLf(text: string): boolean {
  return text.includes("\r\n") && !/(?:^|[^\r])\n|\r(?!\n)/.test(text);
}

/** What the editor holds of a text. */
export const toDoc = (text: string): string => (isCrLf(text) ? text.replaceAll("\r\n", "\n") : text);

/** The text of what the editor holds. */
export const fromDoc = (doc: string, hasCrLf: boolean): string => (hasCrLf ? doc.replaceAll("\n", "\r\n") : doc);

/** Indices into a text as places in the editor. */
export function toDocPlaces(text: string, indices: readonly number[], hasCrLf: boolean): number[] {
  if (!hasCrLf) return [...indices];
  const order = indices.map((index, at) => ({ index, at })).sort((a, b) => a.index - b.index);
  const found = new Array<number>(indices.length).fill(0);
  let gone = 0;
  let next = text.indexOf("\r");
  for (const { index, at } of order) {
    while (next >= 0 && next < index) {
      gone += 1;
      next = text.indexOf("\r", next + 1);
    }
    found[at] = index - gone;
  }
  return found;
}

/** A place in the editor, on a line counted from 1, as an index into the text. */
export const fromDocPlace = (place: number, line: number, hasCrLf: boolean): number => (hasCrLf ? place + line - 1 : place);
