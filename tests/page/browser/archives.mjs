/** Archives for the tests, made and read by Python's own modules, so that the page's are not held against themselves. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

function python(program, input) {
  const { status, stdout, stderr } = spawnSync("python3", ["-c", program], { input, maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(String(stderr));
  return stdout;
}

/** Of `[path, text][]`. */
export const zip = (files) => python(`
import io, json, sys, zipfile
out = io.BytesIO()
with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as it:
    for path, text in json.load(sys.stdin): it.writestr(path, text)
sys.stdout.buffer.write(out.getvalue())`, JSON.stringify(files));

export const tarGz = (files) => python(`
import io, json, sys, tarfile
out = io.BytesIO()
with tarfile.open(fileobj=out, mode="w:gz") as it:
    for path, text in json.load(sys.stdin):
        info = tarfile.TarInfo(path)
        data = text.encode()
        info.size = len(data)
        it.addfile(info, io.BytesIO(data))
sys.stdout.buffer.write(out.getvalue())`, JSON.stringify(files));

/** A zip of one entry of zeros. */
export const bomb = (megabytes) => python(`
import io, sys, zipfile
out = io.BytesIO()
with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as it: it.writestr("zk1/zoo.cfg", bytes(${megabytes} << 20))
sys.stdout.buffer.write(out.getvalue())`, "");

/** The texts in a zip by their paths. */
export const unpacked = (bytes) => new Map(Object.entries(JSON.parse(python(`
import io, json, sys, zipfile
with zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())) as it:
    assert it.testzip() is None
    print(json.dumps({name: it.read(name).decode() for name in it.namelist()}))`, bytes))));

/** Drops files from a disk on the page, as a hand does. */
export async function drop(test, page, files) {
  const folder = mkdtempSync(join(tmpdir(), "kcfglint-drop-"));
  test.after(() => rmSync(folder, { recursive: true }));
  const paths = files.map(([name, bytes]) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  });
  await dropPaths(page, paths);
}

export async function dropPaths(page, paths) {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"]) await session.send("Input.dispatchDragEvent", { type, x: 600, y: 300, data });
  await session.detach();
}

export const fixture = (path) => readFileSync(new URL(`../../../fixtures/${path}`, import.meta.url), "utf8");
