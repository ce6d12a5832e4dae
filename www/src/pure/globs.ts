/** Patterns as kcfglint.toml has them: what the command's `globset` matches, so that both leave out the same files. `*` and `?` stop
 *  at a slash, `**` does not, `{a,b}` are alternatives, `[a-z]` is one sign of a class, a backslash takes the next sign as it is. */

const literal = (sign: string) => sign.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

/** A pattern from the folder of the settings on; without a slash it is about a name at any depth. */
export function glob(pattern: string): RegExp {
  const trimmed = pattern.replace(/\/+$/, "");
  const whole = trimmed.includes("/") ? pattern.replace(/^\//, "") : `**/${pattern}`;
  return translate(whole.replace(/\/+$/, ""));
}

/** A folder means what is below it, as for a walk. */
export function globWithBelow(pattern: string): (path: string) => boolean {
  const name = pattern.replace(/\/+$/, "");
  const all = [glob(pattern), glob(name.includes("/") ? `${name}/**` : `**/${name}/**`)];
  return (path) => all.some((it) => it.test(path));
}

const ANY = "[^/]*";
/** `**` before all, behind all and in between, each with the slashes beside it. */
const PREFIX = "(?:\\/?|.*\\/)";
const SUFFIX = "\\/.*";
const MIDDLE = "(?:\\/|\\/.*\\/)";

function translate(pattern: string): RegExp {
  const signs = [...pattern];
  const fail = (why: string): never => {
    throw new Error(`error parsing glob '${pattern}': ${why}`);
  };
  /** The parts of the pattern itself, then those of each alternative that is open; where each group began. */
  const branches: string[][] = [[]];
  const groups: number[] = [];
  const push = (...parts: string[]) => branches.at(-1)?.push(...parts);
  let at = 0;

  function doubleStar(): void {
    const before = signs[at - 1];
    const after = signs[at + 2];
    const inGroup = branches.length > 1;
    at += 1;
    if (branches.at(-1)?.length === 0) {
      if (after !== undefined && after !== "/") return void push(ANY);
      at += 1;
      return void push(PREFIX);
    }
    if (before !== "/" && !(inGroup && (before === "," || before === "{"))) return void push(ANY);
    const isLast = after === undefined || (inGroup && (after === "," || after === "}"));
    if (!isLast && after !== "/") return void push(ANY);
    if (after === "/") at += 1;
    const slash = branches.at(-1)?.pop();
    push(slash === PREFIX || slash === SUFFIX ? slash : isLast ? SUFFIX : MIDDLE);
  }

  for (; at < signs.length; at += 1) {
    const sign = signs[at] ?? "";
    if (sign === "?") push("[^/]");
    else if (sign === "*" && signs[at + 1] === "*") doubleStar();
    else if (sign === "*") push(ANY);
    else if (sign === "[") {
      const [set, end] = classAt(signs, at + 1, fail);
      push(set);
      at = end;
    } else if (sign === "{") {
      groups.push(branches.length);
      branches.push([]);
    } else if (sign === "}") {
      const all = branches.splice(groups.pop() ?? fail("unopened alternate group; missing '{' (maybe escape '}' with '[}]'?)"));
      const alternatives = all.map((it) => it.join("")).filter((it) => it !== "");
      if (alternatives.length > 0) push(`(?:${alternatives.join("|")})`);
    } else if (sign === "," && groups.length > 0) branches.push([]);
    else if (sign === "\\") {
      at += 1;
      push(literal(signs[at] ?? fail("dangling '\\'")));
    } else push(literal(sign));
  }
  if (groups.length > 0) fail("unclosed alternate group; missing '}' (maybe escape '{' with '[{]'?)");
  const [parts = []] = branches;
  const isAll = parts.length === 1 && parts[0] === PREFIX;
  return new RegExp(isAll ? "^.*$" : `^${parts.join("")}$`, "su");
}

/** The class that begins behind a `[`, and where its `]` is. A `]` or `-` in the first place is itself. */
function classAt(signs: string[], start: number, fail: (why: string) => never): [string, number] {
  let at = start;
  const isNegated = signs[at] === "!" || signs[at] === "^";
  if (isNegated) at += 1;
  const ranges: [string, string][] = [];
  let isRange = false;
  for (let isFirst = true; ; isFirst = false, at += 1) {
    const sign = signs[at] ?? fail("unclosed character class; missing ']'");
    const last = ranges.at(-1);
    if (sign === "]" && !isFirst) break;
    if (isRange && last !== undefined) {
      if (sign < last[0]) fail(`invalid range; '${last[0]}' > '${sign}'`);
      last[1] = sign;
      isRange = false;
    } else if (sign === "-" && !isFirst) isRange = true;
    else ranges.push([sign, sign]);
  }
  if (isRange) ranges.push(["-", "-"]);
  const within = ranges.map(([from, to]) => (from === to ? literal(from) : `${literal(from)}-${literal(to)}`));
  return [`[${isNegated ? "^" : ""}${within.join("")}]`, at];
}
