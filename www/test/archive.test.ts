import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync, strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { ArchiveError, LIMITS, isArchive, open } from "../src/pure/archive";

const refusal = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error instanceof ArchiveError ? error.refusal : error;
  }
  return null;
};
const names = (files: { path: string }[]) => files.map((it) => it.path).sort();

/** A tar by the real tar. */
function tar(files: Record<string, string>, format: string): Uint8Array {
  const root = mkdtempSync(join(tmpdir(), "kcfglint-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const bytes = execFileSync("tar", [`--format=${format}`, "-cf", "-", "-C", root, "."]);
  rmSync(root, { recursive: true });
  return new Uint8Array(bytes);
}

test("a zip", () => {
  const bytes = zipSync({ "a/zoo.cfg": strToU8("tickTime=2000\n"), "a/myid": [strToU8("1"), { level: 0 }], ".git/x": strToU8("y") });
  expect(isArchive(bytes)).toBe(true);
  const { files } = open("x.zip", bytes);
  expect(names(files)).toEqual(["a/myid", "a/zoo.cfg"]);
  expect(new TextDecoder().decode(files.find((it) => it.path === "a/zoo.cfg")?.bytes)).toBe("tickTime=2000\n");
});

test("tars of every kind, packed and not", () => {
  const long = `${"deep/".repeat(30)}server.properties`;
  for (const format of ["gnu", "ustar", "pax", "v7"]) {
    const files: Record<string, string> = { "zk1/myid": "1\n", "zk1/zoo.cfg": "a=1\n" };
    if (format === "gnu" || format === "pax") files[long] = "broker.id=1\n";
    const bytes = tar(files, format);
    for (const packed of [bytes, gzipSync(bytes)]) {
      expect(isArchive(packed), format).toBe(true);
      expect(names(open("x.tar.gz", packed).files).map((it) => it.replace(/^\.\//, "")), format).toEqual(Object.keys(files).sort());
    }
  }
});

test("one packed file", () => {
  const { files } = open("zoo.cfg.gz", gzipSync(strToU8("a=1\n")));
  expect(names(files)).toEqual(["zoo.cfg"]);
  // As `cat` makes one of two.
  const two = open("zoo.cfg.gz", Uint8Array.from([...gzipSync(strToU8("a=1\n")), ...gzipSync(strToU8("bc=2\n"))]));
  expect(two.files.map((it) => new TextDecoder().decode(it.bytes))).toEqual(["a=1\nbc=2\n"]);
});

test("bombs end at a limit", () => {
  const zeros = new Uint8Array(20 << 20);
  expect(refusal(() => open("b.zip", zipSync({ a: zeros })))).toBe("ratio");
  expect(refusal(() => open("b.gz", gzipSync(zeros)))).toBe("ratio");
  const many: Record<string, Uint8Array> = {};
  for (let n = 0; n <= LIMITS.entries; n += 1) many[`f${n}`] = new Uint8Array(0);
  expect(refusal(() => open("m.zip", zipSync(many)))).toBe("entries");
  expect(refusal(() => open("t.zip", zipSync({ a: new Uint8Array(4096) }), { ...LIMITS, total: 4095 }))).toBe("total");
  expect(refusal(() => open("p.zip", new Uint8Array(LIMITS.packed + 1)))).toBe("packed");
});

test("a large file is left out and counted", () => {
  const noise = Uint8Array.from({ length: LIMITS.file + 1 }, (_, at) => (at * 7919) % 251);
  const opened = open("l.zip", zipSync({ large: [noise, { level: 0 }], "zoo.cfg": strToU8("a=1") }));
  expect([names(opened.files), opened.tooLarge]).toEqual([["zoo.cfg"], 1]);
});

test("damaged archives are said to be", () => {
  const zip = zipSync({ "a/zoo.cfg": strToU8("tickTime=2000\n".repeat(200)) });
  const gz = gzipSync(tar({ "zk1/zoo.cfg": "a=1\n".repeat(999) }, "gnu"));
  for (const bytes of [zip.subarray(0, 60), gz.subarray(0, gz.length >> 1), Uint8Array.of(0x1f, 0x8b, 9, 9, 9), strToU8("PK\u0003\u0004nonsense")]) {
    expect(refusal(() => open("x", bytes))).toBe("damaged");
  }
  expect(refusal(() => open("x.zip", zipSync({})))).toBe("empty");
  // Wherever it is cut.
  for (let length = 0; length < gz.length; length += 1) expect(refusal(() => open("x.tar.gz", gz.slice(0, length))), String(length)).toBe("damaged");
  for (let seed = 1; seed < 400; seed += 1) {
    const torn = (seed % 2 ? zip : gz).slice();
    for (let n = 0; n < 4; n += 1) torn[(seed * 7919 * (n + 1)) % torn.length] = (seed * 31 + n) & 255;
    const why = refusal(() => open("x", torn));
    expect(why === null || typeof why === "string", String(why)).toBe(true);
  }
});
