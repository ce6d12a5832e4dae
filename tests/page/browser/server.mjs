/** A host as any other: static files with their types, below a path, on a port of its own. It keeps what it was asked for. */

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

export const DIST = fileURLToPath(new URL("../../../www/dist", import.meta.url));
/** The page knows no address of its own, so it must work in a folder. */
const BELOW = "/tools/kcfglint/";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm",
  ".svg": "image/svg+xml", ".json": "application/json", ".tsv": "text/tab-separated-values; charset=utf-8",
};

function listen(server) {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server.address().port)));
}

export async function serve() {
  const asked = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    asked.push(path);
    const name = path.startsWith(BELOW) ? path.slice(BELOW.length) : null;
    const file = name === null ? null : join(DIST, normalize(`/${name}`), path.endsWith("/") ? "index.html" : "");
    try {
      if (file === null) throw new Error("not here");
      const body = await readFile(file);
      response.writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream", "Cache-Control": "max-age=60" });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${port}${BELOW}`, origin: `http://127.0.0.1:${port}`, asked, close: () => close(server) };
}

/** Stands for the rest of the world: it answers whatever it is asked, to everybody. As the browser's proxy it also hears what is
 *  meant for other hosts, whoever in the browser asks for it. */
export async function world() {
  const heard = [];
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.writeHead(200, { "Access-Control-Allow-Origin": "*", "Content-Type": "text/javascript" }).end("window.pwned = 1;");
  });
  server.on("connect", (request, socket) => {
    heard.push(`CONNECT ${request.url}`);
    // A browser that is closed hangs up in the middle.
    socket.on("error", () => undefined);
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  const port = await listen(server);
  return { origin: `http://127.0.0.1:${port}`, heard, close: () => close(server) };
}

function close(server) {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  return closed;
}
