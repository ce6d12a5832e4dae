/** Just enough of a properties file to draw it: keys, values and where they stand. What is wrong with a line is the linter's to
 *  say; what it cannot read is not drawn. */

export interface Setting {
  key: string;
  value: string;
  /** Indices into the text: of the entry, without its line end. */
  from: number;
  to: number;
}

export function settings(text: string): Setting[] {
  const found: Setting[] = [];
  for (let at = 0; at < text.length; ) {
    let end = text.indexOf("\n", at);
    if (end < 0) end = text.length;
    // A backslash at the end of a line joins the next.
    const isComment = /^[ \t\f]*[#!]/.test(text.slice(at, Math.min(end, at + 80)));
    while (!isComment && end < text.length && /(?:^|[^\\])(?:\\\\)*\\\r?$/.test(text.slice(Math.max(at, end - 40), end))) {
      const next = text.indexOf("\n", end + 1);
      end = next < 0 ? text.length : next;
    }
    if (!isComment) {
      const line = text.slice(at, end).replace(/\\\r?\n[ \t\f]*/g, "");
      const [, key, value] = /^[ \t\f\ufeff]*([^\s=:]+)(?:[ \t\f]*[=:][ \t\f]*|[ \t\f]+)(.*?)\s*$/s.exec(line) ?? [];
      if (key !== undefined && value !== undefined) found.push({ key, value, from: at, to: text[end - 1] === "\r" ? end - 1 : end });
    }
    at = end + 1;
  }
  return found;
}

/** The last entry of a key: the one that counts. */
export function last(settings: readonly Setting[], key: string): Setting | undefined {
  return settings.findLast((it) => it.key === key);
}
