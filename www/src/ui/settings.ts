/** What is run, for whom, and which rules are not to speak; and in words what the page does with files. */

import { t } from "../i18n";
import type { Store } from "../store";
import type { Profile, Settings } from "../types";
import { button, dialog, h, prose } from "./dom";

export function settingsDialog(store: Store): void {
  const words = t();
  const it = store.settings;
  const file = store.fileSettings;
  const target = file?.says?.target ?? {};
  const field = (name: "kafka" | "zookeeper" | "systemd", label: string) =>
    h(
      "div",
      {},
      h("label", { for: `version-${name}` }, label),
      h("input", {
        type: "text", id: `version-${name}`, value: it[name], placeholder: target[name] ?? (name === "systemd" ? "252" : "3.9"), autocomplete: "off",
        oninput: (event: Event) => store.set({ ...store.settings, [name]: (event.target as HTMLInputElement).value.trim() }),
      }),
    );
  const profiles: [Profile | "", string][] = [
    ["", target.profile === undefined ? words.profileNone : words.profileOfFile(target.profile)],
    ["dev", words.profileDev], ["default", words.profileDefault], ["production", words.profileProduction], ["strict", words.profileStrict],
  ];
  const profile = h(
    "select",
    { id: "profile", onchange: () => store.set({ ...store.settings, profile: profile.value as Profile | "" }) },
    ...profiles.map(([value, label]) => h("option", { value, selected: value === it.profile }, label)),
  );
  const ignore = h("input", {
    type: "text", id: "ignore", value: it.ignore.join(" "), autocomplete: "off", spellcheck: "false",
    oninput: () => store.set({ ...store.settings, ignore: ignore.value.split(/[\s,]+/).filter((word) => word !== "") }),
  });
  const says = h("p", { class: "error", role: "status", "data-testid": "settings-error" });
  const show = () => {
    says.textContent = store.failure ?? "";
  };
  const ends = [store.on("failed", show), store.on("report", show)];
  show();
  const box = dialog(
    words.settingsTitle,
    file !== null && h("p", { class: "dim", "data-testid": "file-settings" }, words.fileHolds(file.path, told(file.says ?? {}) || words.fileEmpty)),
    file?.wrong != null && h("p", { class: "error" }, `${file.path}:${file.wrong.range.start.line}: `, ...prose(file.wrong.message)),
    h("label", { for: "profile" }, words.profile),
    profile,
    h("h3", {}, words.versions),
    h("div", { class: "fields" }, field("kafka", "Kafka"), field("zookeeper", "ZooKeeper"), field("systemd", "systemd")),
    h("p", { class: "dim" }, words.versionsNote),
    h("label", { for: "ignore" }, words.ignoredRules),
    ignore,
    h("p", { class: "dim" }, words.ignoredNote),
    says,
    h("h3", {}, words.privacyTitle),
    h("p", { class: "dim" }, words.privacy),
    h("footer", {}, button(words.close, () => box.close(), { class: "primary" })),
  );
  box.addEventListener("close", () => {
    for (const end of ends) end();
  });
}

/** What a kcfglint.toml sets, in short: the words of its first section, the names of the others. */
function told({ target = {}, ...others }: Settings): string {
  return [...Object.entries(target).map(([name, value]) => `${name} ${value}`), ...Object.keys(others).map((it) => (it === "cluster" ? "[[cluster]]" : `[${it}]`))].join(", ");
}

export function shortcuts(): void {
  const words = t();
  const rows: [string, string][] = [
    ["F8, Shift F8", words.keyNext],
    ["Ctrl .", words.keyFix],
    ["Ctrl I", words.keyDescribe],
    ["Ctrl F", words.keySearch],
    ["F2, Delete", words.keyRename],
    ["Alt 1 2 3 4", words.keyViews],
    ["Tab", words.keyTab],
  ];
  const box = dialog(
    words.shortcutsTitle,
    h("dl", { class: "keys" }, ...rows.flatMap(([keys, what]) => [h("dt", {}, h("kbd", {}, keys)), h("dd", {}, what)])),
    h("footer", {}, button(words.close, () => box.close(), { class: "primary" })),
  );
}
