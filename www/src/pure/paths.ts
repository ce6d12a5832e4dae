/** Names of files, from wherever they come: an archive, a paste, a link. They are keys of a Map and text on the page, never a
 *  place on a disk, so that all they must be is one line and unique. */

/** `a\b`, `./a//b/` and `../a` are `a/b` and `a`. Signs that hide or turn text (bidi marks, controls) are shown as `�`. */
export function cleanPath(path: string): string {
  const parts = path
    .slice(0, 400)
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .replaceAll("\\", "/")
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, "\ufffd")
    .split("/")
    .map((it) => it.trim())
    .filter((it) => it !== "" && it !== "." && it !== "..");
  return parts.join("/") || "unnamed";
}

/** A path that no other file has: `zoo.cfg`, `zoo-2.cfg`. */
export function unique(path: string, has: (path: string) => boolean): string {
  if (!has(path)) return path;
  const slash = path.lastIndexOf("/");
  const dot = path.lastIndexOf(".");
  const [stem, end] = dot > slash + 1 ? [path.slice(0, dot), path.slice(dot)] : [path, ""];
  for (let n = 2; ; n += 1) {
    const next = `${stem}-${n}${end}`;
    if (!has(next)) return next;
  }
}

const SETTINGS = "kcfglint.toml";

/** Whether a file holds settings of kcfglint's own. */
export const isSettings = (path: string) => path === SETTINGS || path.endsWith(`/${SETTINGS}`);

/** The settings file that holds: of those at or above all other files, as the command looks for it above a folder, the nearest. */
export function settingsAbove(paths: readonly string[]): string | null {
  const others = paths.filter((it) => !isSettings(it));
  const above = paths.filter((it) => isSettings(it) && others.every((other) => other.startsWith(it.slice(0, -SETTINGS.length))));
  return above.reduce<string | null>((best, it) => (best === null || it.length > best.length ? it : best), null);
}

/** The folders right below a host's own. */
const OF_HOST = /^(?:etc|var|opt|srv|usr|home|root|data|mnt)$/;

/** Without the folder that all paths have in common, as an archive has one around everything. */
export function withoutCommonFolder(paths: readonly string[]): string[] {
  const split = paths.map((it) => it.split("/"));
  const first = split[0]?.[0];
  // Two levels must stay: the folder of a node is what tells its files apart. Settings are for what is below them.
  const is = (it: string[]) => it.length > (it.at(-1) === SETTINGS ? 1 : 2) && it[0] === first;
  const isHost = (it: string[]) => it.slice(0, 2).some((folder) => OF_HOST.test(folder));
  if (first === undefined || !split.every(is) || split.some(isHost)) return [...paths];
  return withoutCommonFolder(split.map((it) => it.slice(1).join("/")));
}

/** A name for a pasted file of that kind. */
export function nameOf(kind: string | null, content: string): string {
  if (kind === null && /^\s*(?:\[(?:target|rules|files)[\].]|\[\[cluster\]\])/m.test(content)) return SETTINGS;
  const id = /^\s*(?:broker\.id|node\.id)\s*[=:]\s*(\d{1,6})/m.exec(content)?.[1];
  switch (kind) {
    case "zookeeper":
      return "zk/zoo.cfg";
    case "zookeeper-dynamic":
      return "zk/zoo.cfg.dynamic";
    case "myid":
      return `zk${content.trim().slice(0, 6)}/myid`;
    case "kafka":
      return id === undefined ? "kafka/server.properties" : `kafka${id}/server.properties`;
    case "meta":
      return "kafka/meta.properties";
    case "unit":
      return /zookeeper|zkServer/i.test(content) ? "zk/zookeeper.service" : "kafka/kafka.service";
    case "unit-drop-in":
      return "kafka/kafka.service.d/override.conf";
    case "environment":
      return "kafka/kafka.env";
    case "jaas":
      return "kafka/kafka_server_jaas.conf";
    default:
      return "pasted/server.properties";
  }
}
