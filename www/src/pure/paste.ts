/** What people copy from a terminal: several files at once, each below a head. */

export interface Pasted {
  /** Null where the text has no head: the caller asks or guesses. */
  path: string | null;
  content: string;
}

// `==> zk1/zoo.cfg <==` (head, tail), `--- zk1/zoo.cfg` and `+++ …` are not told apart from a diff, so a `---` head must be
// alone on its line, with a path behind it; `$ cat zk1/zoo.cfg`, `root@zk1:~# cat /etc/zoo.cfg`, `# file: zk1/zoo.cfg`.
const HEADS: readonly RegExp[] = [
  /^==> (.+?) <==$/,
  /^(?:-{3,5}|={3,5}|#{2,5})\s+([^\s#=-][^\s]*[./][^\s]*|[^\s]*\/myid|myid)(?:\s+(?:-{3,5}|={3,5}|#{2,5}))?$/,
  /^#\s*(?:file|path|filename)\s*:\s*(\S+)$/i,
  /^(?:[\w.-]+@[\w.-]+[:\s][^\s$#]*\s?|\[[^\]]*\]\s?)?[$#%>]\s?(?:sudo\s+)?(?:cat|more|less|tail|head)\s+(?:-\S+\s+)*(\S+)$/,
];

/** `user@zk1:~$ cat /etc/zoo.cfg` tells the host, too: without it the files of two hosts would be one. */
const PROMPT_HOST = /^\[?[\w.-]+@([\w.-]+)[:\s]/;

function headOf(line: string): string | null {
  for (const head of HEADS) {
    const path = head.exec(line)?.[1];
    if (path === undefined) continue;
    const host = path.startsWith("/") ? PROMPT_HOST.exec(line)?.[1] : undefined;
    return host === undefined ? path : `${host}${path}`;
  }
  return null;
}

/** Splits a paste at its heads. A text without heads is one file without a path. */
export function split(text: string): Pasted[] {
  const lines = text.split("\n");
  const parts: { path: string; lines: string[] }[] = [];
  const before: string[] = [];
  for (const line of lines) {
    const path = headOf(line.trimEnd());
    if (path !== null) parts.push({ path, lines: [] });
    else (parts.at(-1)?.lines ?? before).push(line);
  }
  const bare = before.join("\n");
  if (parts.length === 0) return text.trim() === "" ? [] : [{ path: null, content: text }];
  const files: Pasted[] = bare.trim() === "" ? [] : [{ path: null, content: bare }];
  parts.forEach((part, at) => {
    // The blank line between two files belongs to the terminal, not to the file.
    const isLast = at === parts.length - 1;
    let content = part.lines.join("\n");
    if (!isLast) content = content.endsWith("\n") ? content.slice(0, -1) : content;
    if (content !== "" && !content.endsWith("\n")) content += "\n";
    files.push({ path: part.path, content });
  });
  return files;
}
