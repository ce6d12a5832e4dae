/** From a line of a server's log to the rules whose mistake shows so. The same reckoning as `core/src/lint/symptoms.rs`, over
 *  the same rows, so that the page and `kcfglint explain` answer alike; `test/symptoms.test.ts` holds the same cases. */

export interface Symptom {
  symptom: string;
  cause: string;
  codes: string[];
  score: number;
}

const UNKNOWN_WEIGHT = 4;
const COVERAGE_SHARE = 0.75;
const THRESHOLD = 0.5;
const NEAR_BEST = 0.6;
const GENERAL_SHARE = 0.8;
const PROTOCOLS = ["<http>", "<tls>"];

interface Row {
  symptom: string;
  cause: string;
  codes: string[];
  isGeneral: boolean;
  words: Set<string>;
}

export type Index = { rows: Row[]; weights: Map<string, number> };

/** Reads the rows of `core/data/symptoms.tsv`. */
export function index(table: string): Index {
  const rows: Row[] = [];
  for (const line of table.split("\n")) {
    const [symptom, cause, codes] = line.split("\t");
    if (line.startsWith("#") || symptom === undefined || cause === undefined || codes === undefined) continue;
    const known = codes.split(" ").filter((it) => it !== "*" && it !== "-");
    rows.push({ symptom, cause, codes: known, isGeneral: codes.startsWith("*"), words: words(symptom) });
  }
  const found = new Map<string, number>();
  for (const row of rows) for (const word of row.words) found.set(word, (found.get(word) ?? 0) + 1);
  const weights = new Map<string, number>();
  for (const [word, n] of found) {
    let weight = 0;
    for (let it = n + 1; it <= rows.length; it += 1) weight += 1 / it;
    weights.set(word, weight);
  }
  return { rows, weights };
}

/** The rows that fit a text, best first. */
export function find(index: Index, text: string): Symptom[] {
  const queries = text.split("\n").map(words);
  if (queries.length > 1) queries.push(words(text));
  const matches = index.rows
    .map(({ symptom, cause, codes, isGeneral, words }) => {
      const score = Math.max(0, ...queries.map((query) => fit(query, words, index.weights)));
      return { rank: isGeneral ? score * GENERAL_SHARE : score, match: { symptom, cause, codes, score } };
    })
    .filter((it) => it.match.score >= THRESHOLD)
    .sort((a, b) => b.rank - a.rank)
    .map((it) => it.match);
  const best = Math.max(0, ...matches.map((it) => it.score));
  return matches.filter((it) => it.score >= best * NEAR_BEST);
}

function fit(query: Set<string>, row: Set<string>, weights: Map<string, number>): number {
  const weight = (word: string) => weights.get(word) ?? UNKNOWN_WEIGHT;
  const sum = (words: Iterable<string>) => [...words].reduce((all, it) => all + weight(it), 0);
  const common = sum([...query].filter((it) => row.has(it)));
  const isOther = PROTOCOLS.some((it) => query.has(it) !== row.has(it));
  return common <= 0 || isOther ? 0 : (COVERAGE_SHARE * common) / sum(row) + ((1 - COVERAGE_SHARE) * common) / sum(query);
}

/** The words of a text that are worth comparing: lower case, without what differs from one host to the next. */
export function words(text: string): Set<string> {
  const found = new Set<string>();
  for (const raw of text.toLowerCase().replace(/['’]/g, "").split(/[^\p{Alphabetic}\p{N}._]+/u)) {
    const piece = raw.replace(/^[._]+|[._]+$/g, "");
    if (piece === "0.0.0.0") found.add("<wildcard>");
    else if (piece === "143") found.add("<143>");
    else if (protocol(piece) !== undefined) found.add(protocol(piece) ?? "");
    else if (piece === "localhost" || piece.startsWith("127.0.")) found.add("<loopback>");
    else if (!piece.includes(".")) addWord(found, piece);
    else addDotted(found, piece);
  }
  return found;
}

/** What a server that is spoken to in another protocol takes for a length: the four bytes of `GET `, or of a record of TLS. */
function protocol(piece: string): string | undefined {
  const number = /^\d{1,10}$/.test(piece) ? Number(piece) : 0;
  const [a = 0, b = 0, c = 0, d = 0] = [24, 16, 8, 0].map((it) => Math.floor(number / 2 ** it) % (it === 24 ? 2 ** 20 : 256));
  if (a >= 0x14 && a <= 0x17 && b === 3 && c <= 4) return PROTOCOLS[1];
  return [a, b, c, d].every((it) => it === 0x20 || (it >= 0x41 && it <= 0x5a)) ? PROTOCOLS[0] : undefined;
}

function addDotted(found: Set<string>, piece: string): void {
  const parts = piece.split(".").filter((it) => it !== "");
  if (["java.", "javax.", "org.", "kafka.", "scala.", "sun."].some((it) => piece.startsWith(it))) {
    addWord(found, parts.at(-1) ?? "");
    return;
  }
  addWord(found, piece);
  for (const part of parts) addWord(found, part);
}

function addWord(found: Set<string>, word: string): void {
  if ([...word].length > 1 && !/[0-9]/.test(word)) found.add(singular(word));
}

function singular(word: string): string {
  const stem = word.endsWith("s") ? word.slice(0, -1) : "";
  return stem.length > 2 && !/[sui]$/.test(stem) ? stem : word;
}
