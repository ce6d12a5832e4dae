// Keeps the page on this machine: after the first visit it works without a network. The build puts in the names.
const NAME = `kcfglint-${"VERSION"}`;
const SHELL = ["SHELL"];
const REST = ["REST"];
// What is kept only where somebody has used it.
const LENS = ["LENS"];

self.addEventListener("install", (event) => {
  event.waitUntil(
    // A newer one waits until the pages of the older are closed: a page and what it loads later are of one build.
    caches.open(NAME).then((cache) => cache.addAll(SHELL.map((it) => new Request(it, it.startsWith("assets/") ? {} : { cache: "no-cache" })))),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      let isUsed = false;
      for (const it of await caches.keys()) {
        if (!it.startsWith("kcfglint-") || it === NAME) continue;
        const names = await (await caches.open(it)).keys();
        isUsed ||= names.some(({ url }) => url.includes("kcfglint_lens"));
        await caches.delete(it);
      }
      await self.clients.claim();
      keep(isUsed ? [...LENS, ...REST] : REST);
    })(),
  );
});

self.addEventListener("message", (event) => {
  if (event.data === "lens") event.waitUntil(keep(LENS));
});

/** One after the other, without hurry; what fails is fetched when it is asked for. */
async function keep(names) {
  const cache = await caches.open(NAME);
  for (const it of names) {
    try {
      if ((await cache.match(it)) === undefined) await cache.add(it);
    } catch {
      return;
    }
  }
}

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin) return;
  event.respondWith(answer(event.request, url));
});

async function answer(request, url) {
  const cache = await caches.open(NAME);
  const path = url.origin + url.pathname;
  const isHome = path === registration.scope || path === `${registration.scope}index.html`;
  const kept = await cache.match(isHome ? "./" : path.endsWith("/") ? `${path}index.html` : path);
  return kept ?? fetch(request);
}
