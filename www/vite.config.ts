import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { createHash } from "node:crypto";
import { type Plugin, defineConfig } from "vite";
import { SAMPLES } from "./samples.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "..");

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((it) => join(folder, it))
    .filter((it) => statSync(it).isFile())
    .sort();
}

/** A folder of `fixtures` as `[path, text][]`. */
function sample(name: string): string {
  const folder = join(root, "fixtures", name);
  return JSON.stringify(filesBelow(folder).map((it) => [relative(folder, it).replaceAll("\\", "/"), readFileSync(it, "utf8")]));
}

/** What the page fetches beside its own code: samples, and the index of symptoms without its comments. */
function data(): Map<string, string> {
  const table = readFileSync(join(root, "core/data/symptoms.tsv"), "utf8");
  const rows = table.split("\n").filter((it) => !it.startsWith("#")).join("\n");
  const samples = SAMPLES.filter((it) => it !== "peter-broken").map((it) => [`samples/${it}.json`, sample(it)] as const);
  return new Map([["symptoms.tsv", rows], ...samples]);
}

function assets(): Plugin {
  return {
    name: "kcfglint-data",
    resolveId: (id) => (id === "virtual:first-sample" ? `\0${id}` : null),
    load: (id) => (id === "\0virtual:first-sample" ? `export default ${sample("peter-broken")}` : null),
    configureServer(server) {
      const all = data();
      server.middlewares.use((request, response, next) => {
        const text = all.get(decodeURIComponent((request.url ?? "").split("?")[0] ?? "").slice(1));
        if (text === undefined) return next();
        response.end(text);
      });
    },
    generateBundle() {
      for (const [fileName, source] of data()) this.emitFile({ type: "asset", fileName, source });
    },
  };
}

/** The linter's second module, which is loaded when it is first wanted. */
const LENS = /kcfglint_lens/;

/** The service worker: it knows every file by name, so it is written when all are there. */
function serviceWorker(): Plugin {
  return {
    name: "kcfglint-service-worker",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const hash = createHash("sha256");
        const shell: string[] = ["./", "icon.svg"];
        const rest: string[] = [];
        const lens: string[] = [];
        for (const [name, it] of Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1))) {
          hash.update(name).update(it.type === "chunk" ? it.code : it.source);
          if (name === "index.html") continue;
          if (name.startsWith("samples/") || name === "symptoms.tsv") rest.push(name);
          else if (LENS.test(name)) lens.push(name);
          else shell.push(name);
        }
        const dist = join(here, "dist");
        const pages = filesBelow(join(dist, "rules")).map((it) => relative(dist, it).replaceAll("\\", "/"));
        for (const it of pages) hash.update(readFileSync(join(dist, it)));
        rest.push("style.css", ...pages);
        const source = readFileSync(join(here, "src/sw.js"), "utf8")
          .replace('"VERSION"', JSON.stringify(hash.digest("hex").slice(0, 16)))
          .replace('["SHELL"]', JSON.stringify(shell))
          .replace('["REST"]', JSON.stringify(rest))
          .replace('["LENS"]', JSON.stringify(lens));
        this.emitFile({ type: "asset", fileName: "sw.js", source });
        weigh(bundle);
      },
    },
  };
}

/** What a first visit loads, packed: the page with what it imports at once, its style, the worker and the linter. */
function weigh(bundle: Record<string, { type: string; code?: string; source?: string | Uint8Array; isEntry?: boolean; imports?: string[] }>): void {
  const first = new Set(Object.keys(bundle).filter((it) => bundle[it]?.isEntry === true || /^assets\/(index-.*\.css|worker-|kcfglint_bg-)|^index\.html$/.test(it)));
  for (const name of first) for (const it of bundle[name]?.imports ?? []) first.add(it);
  let total = 0;
  for (const name of first) {
    const it = bundle[name] ?? {};
    const size = gzipSync(it.code ?? it.source ?? "", { level: 9 }).length;
    total += size;
    console.log(`${(size / 1024).toFixed(1).padStart(8)} KB  ${name}`);
  }
  console.log(`page weight: ${(total / 1024).toFixed(1)} KB gzipped, of at most 300`);
}

export default defineConfig({
  base: "./",
  root: here,
  // The tests run in Node.js.
  resolve: { alias: { kcfglint: join(root, process.env.VITEST ? "wasm/pkg/node.js" : "wasm/pkg/web.js") } },
  plugins: [assets(), serviceWorker()],
  worker: { format: "es" },
  build: {
    target: "es2022",
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    // The rules' pages are there already.
    emptyOutDir: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Of the parser framework nothing is used, and it does not say of itself that it can be left out then.
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: /\/@lezer\//, sideEffects: false }] },
      // What is loaded later shares much with the first sight; without this each shared part is a file of its own.
      output: { codeSplitting: { groups: [
        { name: "editor", test: /\/node_modules\/(@codemirror\/(state|view)|style-mod|w3c-keyname|crelt|@marijn)\// },
        { name: "shared", test: /\/www\/src\/(i18n\/(index|en)|pure\/(paths|paste|positions|settings|diff)|ui\/(dom|intake))\.ts$/ },
      ] } },
    },
    reportCompressedSize: false,
  },
  server: { fs: { allow: [root] } },
});
