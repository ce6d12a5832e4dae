/** The drawing: an ensemble as a frame with its servers, below it a trunk to each chroot and its brokers. Widths and heights in
 *  CSS pixels. */

import type { Place } from "kcfglint";
import { t } from "../i18n";
import type { Diagnostic, Severity } from "../types";
import { s } from "../ui/dom";
import { type Broker, type Group, type Quorum, type Server, findingsAt, findingsOf, isSameHost, shortHost } from "./model";
import { holds, tolerance } from "./quorum";

const CARD = { width: 124, height: 42, gap: 8 };
const PAD = 10;
const TRUNK = 8;
const LETTER = 6.7;

export interface Drawing {
  /** Servers that were switched off, by quorum and id. */
  down: ReadonlySet<string>;
  findings: readonly Diagnostic[];
  go(place: Place): void;
  choose(finding: Diagnostic): void;
  toggle(key: string): void;
}

export const serverKey = (quorum: Quorum, server: Server) => `${quorum.kind} ${quorum.name} ${server.id} ${server.host}`;

const RANK: Record<Severity, number> = { hint: 0, warning: 1, error: 2 };
const worst = (all: readonly Diagnostic[]) => all.reduce<Diagnostic | undefined>((a, b) => (a === undefined || RANK[b.severity] > RANK[a.severity] ? b : a), undefined);
const cut = (text: string, width: number) => {
  const most = Math.floor(width / LETTER);
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1))}…`;
};
const text = (x: number, y: number, it: string, name: string) => s("text", { x, y, class: name }, it);

function press(element: SVGElement, run: () => void): SVGElement {
  element.addEventListener("click", run);
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    run();
  });
  return element;
}

/** A dot with the number of findings; it leads to the worst. */
function mark(x: number, y: number, all: readonly Diagnostic[], drawing: Drawing): SVGElement | null {
  const first = worst(all);
  if (first === undefined) return null;
  const label = `${all.length} ${t().findings}: ${first.code} ${first.message}`;
  const it = s(
    "g",
    { class: `mark-dot ${first.severity}`, role: "button", "aria-label": label, "data-stop": "", "data-testid": "node-mark" },
    s("circle", { cx: x, cy: y, r: 7.5 }),
    text(x, y + 3.5, String(all.length), "mark-count"),
    s("title", {}, all.map((one) => `${one.code} ${one.message}`).join("\n")),
  );
  return press(it, () => drawing.choose(first));
}

interface Block {
  height: number;
  parts: (SVGElement | null)[];
}

/** As many columns as fit, and as few as make no more rows. */
function columnsOf(count: number, width: number): { columns: number; size: number } {
  const most = Math.max(1, Math.floor((width + CARD.gap) / (CARD.width + CARD.gap)));
  const columns = Math.max(1, Math.ceil(count / Math.ceil(count / most)));
  return { columns, size: Math.min(240, Math.floor((width - 1 - (columns - 1) * CARD.gap) / columns)) };
}

/** Places cards in rows. */
function grid<T>(items: readonly T[], x: number, y: number, width: number, card: (item: T, x: number, y: number, width: number) => (SVGElement | null)[]): Block & { rows: number[] } {
  const { columns, size } = columnsOf(items.length, width);
  const parts = items.flatMap((it, at) => {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    return card(it, x + column * (size + CARD.gap), y + row * (CARD.height + CARD.gap + 4), size);
  });
  const rows = Math.ceil(items.length / columns);
  return { parts, height: rows * (CARD.height + CARD.gap + 4) - CARD.gap - 4, rows: Array.from({ length: rows }, (_, at) => y + at * (CARD.height + CARD.gap + 4)) };
}

function serverCard(quorum: Quorum, it: Server, drawing: Drawing, x: number, y: number, width: number): (SVGElement | null)[] {
  const key = serverKey(quorum, it);
  const isDown = drawing.down.has(key);
  const name = it.host || it.node || "?";
  const isVoter = it.weight > 0;
  const note = [
    it.id === "" || it.isUnknown === true ? "" : `${quorum.kind === "kraft" ? "node" : "server"}.${it.id}`,
    it.isUnknown === true ? t().noMyid : it.isObserver ? t().observer : isVoter ? "" : t().notListed,
    isVoter && it.weight !== 1 ? `× ${it.weight}` : "",
    it.group === null ? "" : `▦ ${it.group}`,
    isDown ? t().isOff : it.node === null ? t().noFile : "",
  ].filter((part) => part !== "");
  const label = [name, ...note].join(", ");
  const node = s(
    "g",
    { class: `card server${isDown ? " down" : ""}${isVoter ? "" : " voteless"}`, role: "button", "data-stop": "", "data-host": it.host, "data-testid": "server" },
    s("rect", { x, y, width, height: CARD.height, rx: 5 }),
    text(x + 10, y + (note.length === 0 ? 25 : 18), cut(shortHost(name), width - 48), "name"),
    text(x + 10, y + 33, cut(note.join(" · "), width - 16), "note"),
    s("title", {}, label),
  );
  press(node, () => drawing.go(it.place));
  node.addEventListener("keydown", (event) => {
    if (event.key === "x" || event.key === "Delete") drawing.toggle(key);
  });
  const knob = s(
    "g",
    { class: `switch${isDown ? "" : " on"}`, role: "switch", "aria-checked": String(!isDown), "aria-label": t().turnOff(name), "data-stop": "", "data-key": key, "data-testid": "switch" },
    s("rect", { x: x + width - 32, y: y + 7, width: 26, height: 15, rx: 7.5, class: "track" }),
    s("circle", { cx: x + width - (isDown ? 24.5 : 13.5), cy: y + 14.5, r: 5 }),
    s("title", {}, t().turnOff(name)),
  );
  press(knob, () => drawing.toggle(key));
  return [node, isVoter || it.isObserver ? knob : null, mark(x, y + 4, findingsOf(it.files, drawing.findings), drawing)];
}

/** Voters that are up, voters, and whether they are a quorum. */
export function state(quorum: Quorum, down: ReadonlySet<string>): { up: number; all: number; holds: boolean } {
  const voters = quorum.servers.filter((it) => it.weight > 0);
  const gone = new Set(quorum.servers.filter((it) => down.has(serverKey(quorum, it))).map((it) => it.id));
  return { up: voters.filter((it) => !gone.has(it.id)).length, all: voters.length, holds: holds(voters, gone) };
}

function frame(quorum: Quorum, drawing: Drawing, y: number, width: number): Block {
  const { up, all, holds: isUp } = state(quorum, drawing.down);
  const isAlone = all <= 1 && quorum.servers.length <= 1;
  const facts = isAlone ? t().standalone : quorum.isTold ? `${t().voters(all)} · ${t().mayFail(tolerance(quorum.servers))}` : t().mayFailUntold;
  const says = isAlone ? (isUp ? t().aloneUp : t().aloneOff) : isUp ? t().quorumHolds(up, all) : t().quorumLost(up, all);
  const cards = grid(quorum.servers, PAD, y + 58, width - 2 * PAD, (it, x, top, wide) => serverCard(quorum, it, drawing, x, top, wide));
  const height = 58 + cards.height + PAD;
  return {
    height,
    parts: [
      s("rect", { x: 0.5, y: y + 0.5, width: width - 1, height: height - 1, rx: 8, class: `frame${isUp ? "" : " lost"}` }),
      text(PAD, y + 20, cut(quorum.name, width * 0.5), "title"),
      s("text", { x: width - PAD, y: y + 20, class: "facts", "text-anchor": "end" }, facts),
      s("text", { x: PAD, y: y + 40, class: `state ${isUp ? "holds" : "lost"}`, "data-testid": "quorum-state" }, `${isUp ? "●" : "○"} ${says}`),
      ...cards.parts,
    ],
  };
}

function brokerCard(it: Broker, quorum: Quorum | null, drawing: Drawing, x: number, y: number, width: number): (SVGElement | null)[] {
  const listed = it.connection?.hosts ?? [];
  const servers = quorum?.servers ?? [];
  const known = servers.filter((one) => listed.some((host) => isSameHost(host, one.host)));
  const voters = servers.filter((one) => one.weight > 0 || one.isObserver);
  const isLost = quorum !== null && !state(quorum, drawing.down).holds;
  const isCutOff = quorum !== null && known.length > 0 && known.every((one) => drawing.down.has(serverKey(quorum, one)));
  const reach = it.connection === null ? t().noConnection : isCutOff ? t().noneUp : quorum === null || known.length === 0 ? "" : t().listed(known.length, voters.length);
  // Where no name is the same, by an alias or `localhost`, nothing is known of how many it lists.
  const isPart = known.length > 0 && known.length < voters.length;
  const label = [`${it.id === null ? "" : `${it.id}, `}${it.node}`, reach, listed.join(", ")].filter((part) => part !== "").join(", ");
  const own = it.connection === null ? [] : findingsAt(it.connection.place, drawing.findings);
  const rest = findingsOf(it.files, drawing.findings).filter((one) => !own.includes(one));
  const node = s(
    "g",
    { class: `card broker${isLost || isCutOff || it.connection === null ? " cut" : ""}`, role: "button", "data-stop": "", "data-lists": JSON.stringify(known.map((one) => one.host)), "data-testid": "broker" },
    s("rect", { x, y, width, height: CARD.height, rx: 5 }),
    text(x + 10, y + 18, cut(shortHost(it.node), width - 16), "name"),
    text(x + 10, y + 33, cut([it.id === null ? t().broker : `${t().broker} ${it.id}`, it.connection === null ? "" : reach].filter((part) => part !== "").join(" · "), width - 14), `note${isPart || it.connection === null || isCutOff ? " odd" : ""}`),
    s("title", {}, label),
  );
  press(node, () => drawing.go(it.place));
  const wire = s("path", { d: `M${x + width / 2} ${y - 8}V${y}`, class: `wire${isPart ? " part" : ""}${isLost || isCutOff ? " cut" : ""}` });
  return [it.connection === null ? null : wire, node, mark(x + width / 2, y - 1, own, drawing), mark(x, y + 4, rest, drawing)];
}

/** The brokers of one chroot, on the trunk from the ensemble. */
function branch(title: string, label: string, place: Place | null, brokers: Broker[], quorum: Quorum | null, drawing: Drawing, y: number, width: number, from: number): Block {
  const left = TRUNK + 16;
  const head = place === null ? 28 : 36;
  const cards = grid(brokers, left, y + head, width - left, (it, x, top, wide) => brokerCard(it, quorum, drawing, x, top, wide));
  const isLost = quorum !== null && !state(quorum, drawing.down).holds;
  const isLinked = quorum !== null && place !== null;
  const size = Math.min(width - left, label.length * LETTER + 18);
  const pill = s(
    "g",
    { class: "pill", role: "button", "data-stop": "", "data-testid": "chroot" },
    s("rect", { x: left, y, width: size, height: 20, rx: 10 }),
    text(left + 9, y + 14, cut(label, size - 12), "note"),
    s("title", {}, label),
  );
  const { columns, size: wide } = columnsOf(brokers.length, width - left);
  const bus = cards.rows.map((top, row) => {
    const count = Math.min(columns, brokers.length - row * columns);
    const end = left + (count - 1) * (wide + CARD.gap) + wide / 2;
    return `M${TRUNK} ${top - 8}H${end}`;
  });
  const lowest = cards.rows.at(-1) ?? y;
  const trunk = s("path", { d: `M${TRUNK} ${from}V${lowest - 8}M${TRUNK} ${y + 10}H${left}${bus.join("")}`, class: `wire${isLost ? " cut" : ""}` });
  return {
    height: head + cards.height,
    parts: [
      isLinked ? trunk : null,
      place === null ? null : press(pill, () => drawing.go(place)),
      s("text", { x: place === null ? left : left + size + 8, y: y + 14, class: "facts" }, cut(title, width - left - size - 8)),
      ...cards.parts,
    ],
  };
}

function group(it: Group, drawing: Drawing, y: number, width: number): Block {
  const parts: (SVGElement | null)[] = [];
  let at = y;
  if (it.quorum !== null) {
    const made = frame(it.quorum, drawing, at, width);
    parts.push(...made.parts);
    at += made.height;
  }
  const foot = at;
  for (const cluster of it.clusters) {
    const byChroot = new Map<string | null, Broker[]>();
    for (const broker of cluster.brokers) {
      const key = broker.connection?.chroot ?? null;
      byChroot.set(key, [...(byChroot.get(key) ?? []), broker]);
    }
    const order = [...byChroot].sort(([a], [b]) => Number(a === null) - Number(b === null));
    for (const [chroot, brokers] of order) {
      at += 14;
      const place = chroot === null ? null : (brokers[0]?.connection?.place ?? null);
      const label = it.quorum?.kind === "kraft" ? "controller.quorum" : (chroot ?? "") || t().chroot("");
      const made = branch(`${cluster.name}${chroot === null ? `: ${t().noConnection}` : ""}`, label, place, brokers, it.quorum, drawing, at, width, foot);
      // Trunks lie below the cards.
      parts.unshift(made.parts.shift() ?? null);
      parts.push(...made.parts);
      at += made.height;
    }
  }
  return { height: at - y, parts };
}

export function draw(groups: readonly Group[], drawing: Drawing, width: number): SVGSVGElement {
  const parts: (SVGElement | null)[] = [];
  let y = 4;
  for (const it of groups) {
    const made = group(it, drawing, y, width);
    parts.push(...made.parts);
    y += made.height + 20;
  }
  return s("svg", { width, height: y, viewBox: `0 0 ${width} ${y}`, role: "group", "aria-label": t().cluster, class: "drawing" }, ...parts);
}
