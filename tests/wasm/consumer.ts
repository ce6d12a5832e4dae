// Compiled, never run: what users of the package write.

import { describe, diff, diffJson, explain, fix, init, initLens, kindOf, kinds, lint, lintJson, rules, show, showJson, tolerance, toleranceJson, topology, upgrade, upgradeJson, version } from "kcfglint";
import type { Description, Diff, Fixed, InputFile, Kind, Report, Rule, Settings, SettingsError, Shown, TolerantTopology, Topology, Upgrade } from "kcfglint/web";
import { init as initOfNode } from "kcfglint/node";

export async function all(): Promise<string> {
  await init();
  await initOfNode(new Uint8Array());
  const files: InputFile[] = [
    { path: "zk1/zoo.cfg", content: "dataDir=/d\n" },
    { path: "zk1/myid", content: new Uint8Array([0x31]), kind: "myid" },
  ];
  const misread = (error: SettingsError): string => (error.isKey ? "" : `${error.setting.join(".")}: ${error.message}`);
  const settings: Settings = {
    target: { kafka: "3.9", profile: "production" },
    rules: { ignore: ["SE"], "extend-select": ["ZK008"], severity: { ZK008: "error" }, "known-keys": ["my.*"] },
    cluster: [{ name: "a", members: ["zk1/zoo.cfg"], complete: true }],
  };
  const report: Report = lint(files, settings);
  const places: number[] = report.diagnostics.flatMap((it) => (it.fix?.edits ?? []).map((edit) => edit.range.start.offset));
  const fixed: Fixed = fix(files, settings, { safety: "unsafe", only: { code: "ZK002", path: "zk1/zoo.cfg", offset: 0 } });
  const rule: Rule | null = explain("CL002");
  const drawn: Topology = topology(files);
  const hover: Description | null = describe(files, "zk1/zoo.cfg", 0);
  const kind: Kind | null = kindOf("zoo.cfg", "dataDir=/d\n");
  await initLens(new Uint8Array());
  const shown: Shown = await show(files, settings, "zk1/zoo.cfg");
  const inForce: (string | null)[] = shown.files.flatMap((it) => it.settings.map((one) => one.value));
  const unused: number[] = (await show(files)).files.flatMap((it) => it.unused.map((one) => one.range.start.line));
  const bytes: string = await showJson(files);
  const who: TolerantTopology = await tolerance(files, settings, ["zk1"]);
  const mayFail: (number | null | undefined)[] = [who.ensembles[0]?.tolerance.may_fail, who.clusters[0]?.tolerance.quorum?.hosts_may_fail];
  const change: Diff = await diff(files, [], settings, { old: ["zk1"] });
  const restarts: string[] = change.rolling.flatMap((it) => (it.one_by_one === "no" ? it.restarts : []));
  const needed: Upgrade = await upgrade(files, ["kafka=4.0", "kraft"], settings, ["zk1"]);
  const lines: string[] = needed.clusters.flatMap((it) => it.steps.flatMap((step) => step.changes.flatMap((one) => one.write)));
  const all: string[] = [await toleranceJson(files), await diffJson(files, files), await upgradeJson(files, ["kraft"])];
  // @ts-expect-error: goals are a list
  await upgrade(files, "kraft");
  // @ts-expect-error: folders are of each side
  await diff(files, files, settings, ["zk1"]);
  const hosts: string[] = drawn.servers.flatMap((it) => it.list.map((line) => line.host));
  // @ts-expect-error: no kind of that name
  files.push({ path: "a", content: "", kind: "kafak" });
  // @ts-expect-error: a number is no content
  files.push({ path: "a", content: 5 });
  // @ts-expect-error: no setting of that name
  const wrong: Settings = { rules: { ignor: [] } };
  return [lintJson(files), version(), kinds.join(), rules().length, places, fixed.files[0]?.content.length, rule?.page, hover?.type, kind, hosts, inForce, unused, bytes, mayFail, restarts, lines, all, wrong, misread].join();
}
