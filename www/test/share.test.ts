import { deflateSync } from "fflate";
import { expect, test } from "vitest";
import { markdown } from "../src/pure/markdown";
import { settingsOf } from "../src/pure/settings";
import { fromFragment, toFragment } from "../src/pure/share";

const settings = settingsOf({ kafka: "3.9", profile: "strict", ignore: ["ZK008"] });

test("a link gives back what it was made of", () => {
  const shared = {
    files: [
      { path: "zk1/zoo.cfg", text: "\ufeffa=é😀\r\n", encoding: "utf-8" as const },
      { path: "__proto__", text: "\u0000ÿ", encoding: "latin1" as const },
    ],
    settings,
    open: "__proto__",
  };
  const fragment = toFragment(shared);
  expect(fragment).toMatch(/^#s=[\w-]+$/);
  expect(fromFragment(fragment)).toEqual(shared);
});

test("a damaged link is none", () => {
  const fragment = toFragment({ files: [{ path: "a", text: "b".repeat(500), encoding: "utf-8" }], settings, open: null });
  for (const bad of ["", "#", "#s=", "#s=!!", fragment.slice(0, -6), `#s=${btoa("{}")}`, "#s=AAAA"]) expect(fromFragment(bad), bad).toBeNull();
  const pack = (value: unknown) =>
    `#s=${Buffer.from(deflateSync(new TextEncoder().encode(JSON.stringify(value)))).toString("base64url")}`;
  for (const bad of [null, 1, {}, { v: 2, files: [] }, { v: 1, files: [1] }, { v: 1, files: [["a"]] }]) expect(fromFragment(pack(bad))).toBeNull();
  expect(fromFragment(pack({ v: 1, files: [], settings: { profile: "x", ignore: [1, "A"] } }))?.settings).toEqual(settingsOf({ ignore: ["A"] }));
  const bomb = `#s=${Buffer.from(deflateSync(new Uint8Array(16 << 20).fill(0x20))).toString("base64url")}`;
  expect(fromFragment(bomb)).toBeNull();
});

test("Markdown that files cannot break out of", () => {
  const place = { line: 1, column: 1, offset: 0 };
  const finding = {
    code: "S008", name: "x", severity: "error" as const, impact: "wont-start" as const, message: "`a|b` <img> *x* [y](z)\nnext", help: null, url: null,
    path: "a`b.cfg", range: { start: place, end: place }, related: [], fix: null,
  };
  const report = { diagnostics: [finding], summary: { errors: 1, warnings: 0, hints: 0, suppressed: 0, files: 1, skipped: 0 } };
  const text = markdown(report, [{ path: "</summary><b>", text: "````\n```\nx=1\n" }], "0.1.0");
  expect(text).toContain("- **error S008** `` a`b.cfg:1:1 `` `a|b` \\<img\\> \\*x\\* \\[y\\](z) next");
  expect(text).toContain("<summary>&lt;/summary>&lt;b></summary>");
  expect(text).toContain("`````properties\n````\n```\nx=1\n`````");
});
