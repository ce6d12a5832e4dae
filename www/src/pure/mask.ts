/** What is not given away with a link or a report: the values of keys whose name tells a secret, as in
 *  `core/src/model/secret.rs`, in settings, units, JAAS files, and in comments, since a line that was switched off still
 *  tells its password. In doubt it is masked. */

export const MASK = "********";

const SECRET = /passw|pasword|secret|jaas|token|credential|private[._-]?key|keystore[._-]key|certificate|user_|api[._-]?key|access[._-]?key/i;

// Keys that only speak of a secret: how long a token lives, where a password lies.
const HARMLESS =
  /^(?:zookeeper\.)?(?:connectionMaxTokens|connectionTokenFill|connection_throttle_tokens|jaasLoginRenew)|^delegation\.token\.(?:expiry|max)|^password\.encoder\.(?!secret|old\.secret)|(?:\.ms|\.seconds|\.iterations|\.length|\.algorithm|\.class|\.location|\.url|\.type|passwordpath|\.claim\.name|\.enable)$/i;

export function isSecret(key: string): boolean {
  return (SECRET.test(key) && !HARMLESS.test(key)) || isMeantAsSecret(key);
}

/** Whether a word of the key is one slip away from a sign: `ssl.keystore.passwrod`. Whoever shares a file may share its typos. */
function isMeantAsSecret(key: string): boolean {
  const words = key.toLowerCase().split(/[._-]/);
  const isOne = (word: string) => ["password", "passwd", "secret", "credential"].some((sign) => word !== sign && isNear(word, sign));
  // Four letters are too few for any slip: `jars` is none.
  const isJaas = (word: string) => /^[jas]+$/.test(word) && isNear(word, "jaas");
  const isKey = (word: string, at: number) => isNear(word, "keystore") && isNear(words[at + 1] ?? "", "key");
  return words.some((word, at) => isOne(word) || isJaas(word) || isKey(word, at));
}

/** At most one letter more, less, other, or two that changed places. */
function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [x, y] = [a.slice(at), b.slice(at)];
  const isSwapped = x.length > 1 && x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2);
  return isSwapped || x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1);
}

const NAME = "[A-Za-z0-9._-]+";
// `-Dx.password=…`, `KAFKA_PASSWORD=…`, `password="…"`, in any line. The value of one option may hold the next.
const OPTION = new RegExp(`(${NAME})\\s*=\\s*`, "g");
const VALUE = /"[^"]*"?|'[^']*'?|[^\s"';,]+/y;
const FLAG = new RegExp(`(--?${NAME})(\\s+)(?!-)("[^"]*"?|'[^']*'?|[^\\s"';]+)`, "g");
const USER_INFO = /(:\/\/[^\s/:@]+:)[^\s/@]+(?=@)/g;
const SETTING = /^(\s*[#!;]*\s*)([^\s=:#!;]+)(\s*[=:]\s*|\s+)(.*)$/;

function option(line: string): string {
  let out = "";
  let at = 0;
  for (const found of line.matchAll(OPTION)) {
    const from = found.index + found[0].length;
    VALUE.lastIndex = from;
    if (from <= at || !isSecret(found[1] ?? "") || !VALUE.test(line)) continue;
    out += line.slice(at, from) + MASK;
    at = VALUE.lastIndex;
  }
  return (out + line.slice(at))
    .replace(FLAG, (all, name: string, blank: string) => (isSecret(name) ? `${name}${blank}${MASK}` : all))
    .replace(USER_INFO, `$1${MASK}`);
}

function maskLine(line: string): { line: string; isSecret: boolean } {
  const [, before, key, sign, value] = SETTING.exec(line) ?? [];
  if (before === undefined || key === undefined || sign === undefined || value === undefined || value.trim() === "") {
    // `ssl.keystore.password-x`: no separator, so what was meant as the value is a part of the key.
    const bare = /^(\s*\S*?(?:password|passwd|secret))[-_.]?(\S{3,})\s*$/i.exec(line);
    return bare?.[1] !== undefined && !line.includes("=") && !HARMLESS.test(line.trim())
      ? { line: `${bare[1]}${MASK}`, isSecret: false }
      : { line: option(line), isSecret: false };
  }
  const isProse = /[#!;]/.test(before) && !/[=:]/.test(sign);
  if (!isProse && isSecret(key)) return { line: `${before}${key}${sign}${MASK}`, isSecret: true };
  return { line: option(line), isSecret: false };
}

/** A text with its secrets masked, and how many were. */
export function mask(text: string): { text: string; count: number } {
  const keys = text.replace(/(-----BEGIN [A-Z ]*PRIVATE KEY-----)[\s\S]*?(-----END|$(?![\s\S]))/g, `$1${MASK}$2`);
  let count = 0;
  const lines: string[] = [];
  let isContinued = false;
  for (const raw of keys.split("\n")) {
    const end = raw.endsWith("\r") ? "\r" : "";
    const line = end === "" ? raw : raw.slice(0, -1);
    const goesOn = /(?:^|[^\\])(?:\\\\)*\\$/.test(line);
    if (isContinued) {
      // The value goes on: what is left of it is one mask, above.
      isContinued = goesOn;
      continue;
    }
    const masked = maskLine(line);
    if (masked.line !== line || line.includes(`KEY-----${MASK}`)) count += 1;
    isContinued = masked.isSecret && goesOn;
    lines.push(masked.line + end);
  }
  return { text: lines.join("\n"), count };
}
