/** Nothing leaves the page: what its policy says, and what the browser makes of it. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { findings, openSample, setUp } from "./browser.mjs";
import { DIST } from "./server.mjs";

const here = setUp();

const WANTED = new Map([
  ["default-src", "'none'"], ["script-src", "'self' 'wasm-unsafe-eval'"], ["style-src", "'self' 'nonce-kcfglint-editor'"], ["img-src", "'self'"],
  ["connect-src", "'self'"], ["worker-src", "'self' blob:"], ["manifest-src", "'self'"], ["base-uri", "'none'"], ["form-action", "'none'"],
]);

test("the policy is in the page, before anything is loaded", () => {
  const html = readFileSync(`${DIST}/index.html`, "utf8");
  const [, text] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html);
  const said = new Map(text.split(";").map((it) => it.trim()).map((it) => [it.split(" ")[0], it.split(" ").slice(1).join(" ")]));
  assert.deepEqual(said, WANTED);
  assert.ok(html.indexOf("Content-Security-Policy") < html.search(/<(script|link|style)/));
  assert.doesNotMatch(html, /<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=|https?:/);
});

/** Every way out that a script has; each answers whether it got out. */
const waysOut = async (origin) => {
  const ways = {
    fetch: () => fetch(`${origin}/fetch`),
    "fetch, no-cors": () => fetch(`${origin}/no-cors`, { mode: "no-cors" }),
    XMLHttpRequest: () => new Promise((resolve, reject) => {
      const it = new XMLHttpRequest();
      it.open("GET", `${origin}/xhr`);
      Object.assign(it, { onload: resolve, onerror: reject });
      it.send();
    }),
    WebSocket: () => new Promise((resolve, reject) => Object.assign(new WebSocket(origin.replace("http", "ws")), { onopen: resolve, onerror: reject })),
    EventSource: () => new Promise((resolve, reject) => Object.assign(new EventSource(`${origin}/events`), { onopen: resolve, onerror: reject })),
    import: () => import(`${origin}/import.js`),
  };
  if (typeof document !== "undefined") {
    const load = (tag, attributes) => () => new Promise((resolve, reject) => document.head.append(Object.assign(document.createElement(tag), { onload: resolve, onerror: reject, ...attributes })));
    Object.assign(ways, {
      img: load("img", { src: `${origin}/img` }),
      script: load("script", { src: `${origin}/script` }),
      style: load("link", { rel: "stylesheet", href: `${origin}/style` }),
      frame: () => new Promise((resolve, reject) => {
        document.addEventListener("securitypolicyviolation", reject, { once: true });
        document.body.append(Object.assign(document.createElement("iframe"), { src: `${origin}/frame` }));
      }),
      form: () => new Promise((resolve, reject) => {
        document.addEventListener("securitypolicyviolation", reject, { once: true });
        const it = document.createElement("form");
        Object.assign(it, { action: `${origin}/form`, method: "post" });
        document.body.append(it);
        it.submit();
      }),
      beacon: () => new Promise((resolve, reject) => {
        document.addEventListener("securitypolicyviolation", reject, { once: true });
        navigator.sendBeacon(`${origin}/beacon`, "x");
      }),
      inline: () => new Promise((resolve, reject) => {
        document.addEventListener("securitypolicyviolation", reject, { once: true });
        document.body.append(Object.assign(document.createElement("script"), { textContent: "window.pwned = 1" }));
      }),
      eval: async () => (0, eval)("1"),
    });
  }
  const out = [];
  for (const [name, way] of Object.entries(ways)) await way().then(() => out.push(name), () => undefined);
  return out;
};

const mayFail = [/./];

test("the browser refuses the page every way out", async (t) => {
  const { page, violations } = await here.visit(t, { mayFail });
  assert.deepEqual(violations, [], "the page by itself breaks nothing");
  assert.deepEqual(await page.evaluate(waysOut, here.world.origin), []);
  assert.deepEqual(here.world.heard.filter((it) => it.includes(here.world.origin) || / \//.test(it)), [], "nothing arrived");
  assert.ok(violations.length >= 12, `the policy spoke ${violations.length} times`);
});

test("and its worker, too", async (t) => {
  const { page } = await here.visit(t, { mayFail });
  const [worker] = page.workers();
  assert.deepEqual(await worker.evaluate(waysOut, here.world.origin), []);
  assert.deepEqual(here.world.heard.filter((it) => it.includes(here.world.origin) || / \//.test(it)), [], "nothing arrived");
});

test("all that a visit asks for is a file of the page's", async (t) => {
  const { page, requests } = await here.visit(t);
  await openSample(page, "kraft");
  await page.locator("#log-line").fill("My id 4 not in the peer list");
  await page.getByTestId("log-results").getByRole("button", { name: "CL002" }).first().click();
  await page.getByRole("heading", { name: /^CL002/ }).waitFor();
  assert.ok((await findings(page)).length >= 0);
  assert.ok(requests.length > 6, requests.join());
  assert.deepEqual(requests.filter((it) => !it.startsWith(here.host.url) && !it.startsWith("blob:")), []);
});

test("what is kept on the machine is theme and language", async (t) => {
  const { page } = await here.visit(t);
  await page.getByLabel("Theme", { exact: true }).selectOption("dark");
  await page.getByLabel("Language", { exact: true }).selectOption("ko");
  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage).sort(), session: sessionStorage.length, cookies: document.cookie, databases: (await indexedDB.databases()).length,
  }));
  assert.deepEqual(kept, { local: ["kcfglint-language", "kcfglint-theme"], session: 0, cookies: "", databases: 0 });
});
