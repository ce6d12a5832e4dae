/** The findings and the files as Markdown, for an issue. */

import type { Report } from "../types";

/** A fence that is longer than any in the text. */
function fence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((it) => it[0].length));
  return "`".repeat(longest + 1);
}

/** Text that Markdown takes for nothing else; what stands between backticks stays code. */
function plain(text: string): string {
  return text
    .split("`")
    .map((part, at) => (at % 2 === 1 ? `\`${part}\`` : part.replace(/[\\*_[\]<>#|~]/g, "\\$&")))
    .join("")
    .replace(/[\r\n]+/g, " ");
}

const code = (text: string) => {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((it) => it[0].length));
  const marks = "`".repeat(longest + 1);
  return longest > 0 ? `${marks} ${text} ${marks}` : `\`${text}\``;
};

export function markdown(report: Pick<Report, "summary" | "diagnostics"> | null, files: readonly { path: string; text: string }[], version: string): string {
  const lines: string[] = [];
  const { errors = 0, warnings = 0, hints = 0 } = report?.summary ?? {};
  lines.push(`kcfglint ${version}: ${errors} errors, ${warnings} warnings, ${hints} hints in ${files.length} files`, "");
  for (const it of report?.diagnostics ?? []) {
    const { line, column } = it.range.start;
    lines.push(`- **${it.severity} ${it.code}** ${code(`${it.path}:${line}:${column}`)} ${plain(it.message)}`);
    for (const other of it.related) lines.push(`  - ${code(`${other.path}:${other.range.start.line}`)} ${plain(other.message)}`);
    if (it.help !== null) lines.push(`  - ${plain(it.help)}`);
  }
  for (const { path, text } of files) {
    const marks = fence(text);
    lines.push("", `<details><summary>${path.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</summary>`, "");
    lines.push(`${marks}${/\.service$|\.conf$/.test(path) ? "ini" : "properties"}`, text.replace(/\n$/, ""), marks, "", "</details>");
  }
  return `${lines.join("\n")}\n`;
}
