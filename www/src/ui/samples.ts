/** The samples: whole clusters of the repository's `fixtures`, loaded when they are asked for. */

import first from "virtual:first-sample";
import { SAMPLES } from "../../samples";
import { t } from "../i18n";
import type { Store } from "../store";
import type { RawFile } from "../types";
import { button, dialog, h, toast } from "./dom";
import { replaceAll } from "./intake";

type Sample = (typeof SAMPLES)[number];

const encoder = new TextEncoder();
const raw = (files: [string, string][]): RawFile[] => files.map(([path, text]) => ({ path, bytes: encoder.encode(text) }));

const OPEN = "peter-zk002/zoo.cfg";

/** What is there at first sight: the book's broken cluster. */
export const openFirst = (store: Store) => store.load(raw(first), OPEN);

async function open(store: Store, name: Sample): Promise<void> {
  if (name === "peter-broken") return replaceAll(store, raw(first), name, OPEN);
  const answer = await fetch(`samples/${name}.json`);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  replaceAll(store, raw((await answer.json()) as [string, string][]), name);
}

export function samples(store: Store): void {
  const words = t();
  const row = (name: Sample) =>
    button(
      h("span", {}, h("b", {}, name), h("span", { class: "dim" }, words[`sample_${name.replaceAll("-", "_") as "peter_broken"}`])),
      () => {
        box.close();
        open(store, name).catch((error: unknown) => toast(String(error)));
      },
      { "data-testid": `sample-${name}` },
    );
  const box = dialog(
    words.samplesTitle,
    h("p", { class: "dim" }, words.samplesNote),
    h("div", { class: "choices" }, ...SAMPLES.map(row)),
    h("footer", {}, button(words.cancel, () => box.close())),
  );
}
