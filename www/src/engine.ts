/** The page's end of the worker. */

import workerUrl from "./worker?worker&url";
import type { FileSettings, FromWorker, Question, RawFile, Report, Settings, ToWorker, Topology } from "./types";

export interface Listener {
  ready(version: string): void;
  report(revision: number, report: Report): void;
  topology(revision: number, topology: Topology): void;
  settings(file: FileSettings | null): void;
  failed(message: string): void;
}

/** The worker holds all files, so it is to be under the page's policy. One that is loaded from a file has the policy of that file's
 *  response, and a `<meta>` of the page does not reach it; one that is made on the page inherits. */
function startWorker(): Worker {
  const start = new Blob([`import ${JSON.stringify(new URL(workerUrl, location.href).href)};`], { type: "text/javascript" });
  const url = URL.createObjectURL(start);
  return new Worker(url, { type: "module" });
}

export class Engine {
  private readonly worker = startWorker();
  private readonly waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  private revision = 0;
  private asked = 0;
  private lastJson = "";
  private lastTopology = "";
  private lastReport: Report | null = null;

  constructor(private readonly listener: Listener) {
    this.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.hear(data);
    this.worker.onerror = (event) => listener.failed(event.message || "worker");
  }

  /** Tells the worker what changed; gives the revision that the report of it will have. */
  send(put: RawFile[], remove: string[], folders: string[], settings: Settings): number {
    this.revision += 1;
    this.post({ type: "files", revision: this.revision, put, remove, folders, settings });
    return this.revision;
  }

  ask<T>(question: Question): Promise<T> {
    this.asked += 1;
    const id = this.asked;
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(id, { resolve: (value) => resolve(value as T), reject });
      this.post({ type: "ask", id, ...question });
    });
  }

  private post(message: ToWorker): void {
    this.worker.postMessage(message);
  }

  private hear(message: FromWorker): void {
    switch (message.type) {
      case "ready":
        return this.listener.ready(message.version);
      case "report": {
        performance.measure("kcfglint:lint", { start: performance.now() - message.ms, duration: message.ms });
        // Most keystrokes change no finding.
        if (message.json !== this.lastJson || this.lastReport === null) {
          this.lastJson = message.json;
          this.lastReport = JSON.parse(message.json) as Report;
        }
        return this.listener.report(message.revision, this.lastReport);
      }
      case "topology":
        if (message.json === this.lastTopology) return;
        this.lastTopology = message.json;
        return this.listener.topology(message.revision, JSON.parse(message.json) as Topology);
      case "settings":
        return this.listener.settings(message.file);
      case "failed":
        return this.listener.failed(message.message);
      case "answer":
        this.waiting.get(message.id)?.resolve(message.value);
        this.waiting.delete(message.id);
        return;
      case "refused":
        this.waiting.get(message.id)?.reject(new Error(message.message));
        this.waiting.delete(message.id);
    }
  }
}
