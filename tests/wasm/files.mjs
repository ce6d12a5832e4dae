// What the tests lint: the files below a folder as a walk of the command finds them, and the cases of the rules' pages.

import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Adds to files those of the others that units among them name. */
export function withNamed(kcfglint, files, others) {
  const found = [...files];
  // An environment file may name a JAAS file.
  for (let more = true; more; ) {
    const left = others.filter((it) => !found.includes(it));
    const of_path = (path) => [...found, ...left].find((it) => it.path === path);
    const firsts = kcfglint.namedPlaces(found).map((places) => places.map(of_path).find((it) => it !== undefined));
    const named = [...new Set(firsts)].filter((it) => left.includes(it));
    found.push(...named);
    more = named.length > 0;
  }
  return found;
}

/** The files that a walk reads, and the folders that it sees in use. `shown` is how the folder is named. */
export function walked(kcfglint, root, shown) {
  const files = [];
  const folders = [];
  const walk = (folder, prefix) => {
    for (const name of readdirSync(folder).sort()) {
      if (name.startsWith(".")) continue;
      const [real, path] = [join(folder, name), `${prefix}${name}`];
      if (statSync(real).isDirectory()) {
        if (name === "version-2") used(path);
        walk(real, `${path}/`);
      } else if (kcfglint.isCandidate(path)) {
        files.push({ path, content: readFileSync(real) });
      } else {
        used(path);
        others.push({ path, content: readFileSync(real) });
      }
    }
  };
  const others = [];
  const used = (path) => {
    const folder = kcfglint.folderInUse(path);
    if (folder !== null) folders.push(folder);
  };
  walk(root, shown === "." ? "" : `${shown}/`);
  return { files: withNamed(kcfglint, files, others), folders };
}

export function written(root, files) {
  for (const { path, content } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

const MARKS = { "␠": " ", "␉": "\t", "␍": "\r", "␀": "\0", "⟨BOM⟩": "\uFEFF", "⟨NBSP⟩": "\u00A0" };

/** Bytes of a fence; CONTRIBUTING.md tells the marks. */
function content(text) {
  const parts = text.split("⟨FF⟩").map((part) => {
    let plain = part;
    for (const [mark, meant] of Object.entries(MARKS)) plain = plain.replaceAll(mark, meant);
    return Buffer.from(plain);
  });
  return Buffer.concat(parts.flatMap((it, at) => (at === 0 ? [it] : [Buffer.from([0xff]), it])));
}

/** Every case of every page: its files, and the options that it is run with. */
export function cases(rules) {
  const all = [];
  for (const family of readdirSync(rules).filter((it) => statSync(join(rules, it)).isDirectory())) {
    for (const page of readdirSync(join(rules, family)).filter((it) => it.endsWith(".md"))) {
      all.push(...of_page(`${family}/${page}`, readFileSync(join(rules, family, page), "utf8")));
    }
  }
  return all;
}

function of_page(name, page) {
  const all = [];
  let fence;
  let is_case = false;
  for (const line of page.split("\n")) {
    if (fence !== undefined) {
      if (line === "```") {
        all.at(-1).files.push({ path: fence.path, content: content(fence.text) });
        fence = undefined;
      } else {
        fence.text += `${line}\n`;
      }
    } else if (line.startsWith("## ")) {
      is_case = /^## (Bad|Good)/.test(line);
      if (is_case) all.push({ name: `${name} ${line.slice(3)}`, files: [], target: {}, complete: false });
    } else if (is_case) {
      const of = (pattern) => pattern.exec(line)?.[1];
      const path = of(/^```\S* (.+)$/);
      const target = of(/`--target ([^`]+)`/)?.split("=");
      const profile = of(/`--profile ([^`]+)`/);
      if (path !== undefined) fence = { path, text: "" };
      if (target !== undefined) all.at(-1).target[target[0]] = target[1];
      if (profile !== undefined) all.at(-1).target.profile = profile;
      if (line.includes("`complete = true`")) all.at(-1).complete = true;
    }
  }
  return all.filter((it) => it.files.length > 0);
}
