/** The files as a tree of nodes. */

import type { Topology } from "../types";

export interface TreeNode {
  /** Stable while the user types: the path of its first file. */
  key: string;
  label: string;
  /** What tells it from another node of that name, or its cluster. */
  detail: string;
  because: string;
  files: { path: string; label: string }[];
}

const folder = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf("/")));
const base = (path: string) => path.slice(path.lastIndexOf("/") + 1);

/** The longest folder that all have in common. */
export function commonFolder(paths: readonly string[]): string {
  const [first = [], ...rest] = paths.map((it) => folder(it).split("/"));
  let length = first.length;
  for (const it of rest) {
    let same = 0;
    while (same < length && it[same] === first[same]) same += 1;
    length = same;
  }
  return first.slice(0, length).join("/");
}

/** By the topology; a file of several nodes, or of none, is with the files of its folder. */
export function tree(paths: readonly string[], topology: Topology): TreeNode[] {
  const owners = new Map<string, number[]>();
  topology.nodes.forEach((node, at) => {
    for (const { path } of node.files) owners.set(path, [...(owners.get(path) ?? []), at]);
  });
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const own = owners.get(path);
    const key = own?.length === 1 ? `node ${own[0]}` : `folder ${folder(path)}`;
    groups.set(key, [...(groups.get(key) ?? []), path]);
  }
  // A file that the topology does not place lies with the node whose folder it is in.
  for (const [key, files] of groups) {
    if (!key.startsWith("folder ")) continue;
    const home = key.slice(7);
    const beside = [...groups].filter(([other, its]) => other.startsWith("node ") && home !== "" && commonFolder(its) === home);
    if (beside.length !== 1 || files.some((it) => owners.has(it))) continue;
    beside[0]?.[1].push(...files);
    groups.delete(key);
  }
  const nodes = [...groups].map(([key, files]): TreeNode => {
    files.sort((a, b) => (a < b ? -1 : 1));
    const at = key.startsWith("node ") ? Number(key.slice(5)) : -1;
    const node = topology.nodes[at];
    const home = commonFolder(files);
    const names = (files: string[]) => files.map((path) => ({ path, label: home === "" ? path : path.slice(home.length + 1) || base(path) }));
    const of = [...topology.ensembles, ...topology.clusters].filter((it) => it.nodes.includes(at)).map((it) => it.name);
    return { key: files[0] ?? key, label: node?.name ?? (home || "/"), detail: of.join(", "), because: node?.because ?? "", files: names(files) };
  });
  const named = new Map<string, number>();
  for (const it of nodes) named.set(it.label, (named.get(it.label) ?? 0) + 1);
  for (const it of nodes) if ((named.get(it.label) ?? 0) > 1) it.label = commonFolder(it.files.map((file) => file.path)) || it.label;
  return nodes.sort((a, b) => (a.key < b.key ? -1 : 1));
}
