import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { find, index, words } from "../src/pure/symptoms";

const table = index(readFileSync(new URL("../../core/data/symptoms.tsv", import.meta.url), "utf8"));
const best = (text: string) => find(table, text)[0]?.codes[0];

test("the line of a log finds its rule", () => {
  for (const [text, code] of [
    ["My id 4 not in the peer list", "CL002"],
    ["MY ID 254 NOT IN THE PEER LIST", "CL002"],
    ["java.lang.RuntimeException: My id 7 not in the peer list at org.apache...QuorumPeer", "CL002"],
    ["serverid null is not a number", "ZK010"],
    ["Path must not end with / character", "KF004"],
    ["Mar 03 10:00:00 h1 systemd[1]: kafka.service: Main process exited, code=exited, status=143/n/a", "UN006"],
    ["Connection to node -1 (localhost/127.0.0.1:9092) could not be established.", "KF016"],
    [
      "requirement failed: advertised.listeners cannot use the nonroutable meta-address 0.0.0.0. Use a routable IP address.",
      "KF015",
    ],
    ["every broker sees only itself", "CL011"],
    ["zookeeper hosts: comma or semicolon?", "KF004"],
  ] as const) {
    expect(best(text), text).toBe(code);
  }
});

test("what many mistakes lead to is general, and a length that is another protocol is none", () => {
  for (const text of [
    "Error processing /etc/zoo.cfg",
    "No such file or directory",
    "Connection to node 2 (kafka2/10.0.0.2:9092) could not be established. Node may not be available.",
  ]) {
    expect(find(table, text)[0]?.codes.length, text).toBeGreaterThan(3);
  }
  const zoo = "Error processing /etc/zoo.cfg\nCaused by: java.lang.IllegalArgumentException: initLimit is not set";
  expect(best(zoo)).toBe("ZK004");
  for (const [text, cause] of [
    ["java.io.IOException: Len error 1195725856", "HTTP"],
    ["Len error 369296129", "TLS"],
    ["Len error 4194305", "jute.maxbuffer"],
  ] as const) {
    const found = find(table, text);
    expect(found.length, text).toBe(1);
    expect(found[0]?.cause, text).toContain(cause);
  }
});

test("text about something else finds nothing", () => {
  for (const text of [
    "",
    "   \n\n",
    "hello world",
    "12345 0x7f 10.0.0.1:2181",
    "kafka",
    "error: linking with cc failed: exit status: 1",
    "INFO Starting the log cleaner (kafka.log.LogCleaner)",
  ]) {
    expect(find(table, text), text).toEqual([]);
  }
});

test("each row finds itself first", () => {
  expect(table.rows.length).toBeGreaterThan(100);
  for (const row of table.rows) {
    const found = find(table, row.symptom)[0];
    expect(found?.symptom).toBe(row.symptom);
    expect(found?.score).toBeGreaterThan(0.999);
  }
});

test("words drop what differs between hosts", () => {
  const of = (text: string) => [...words(text)].sort();
  expect(of("doesn't 'kafka' zk1.example7:2181 4")).toEqual(["doesnt", "kafka"]);
  expect(of("0.0.0.0 127.0.0.1 localhost")).toEqual(["<loopback>", "<wildcard>"]);
  expect(of("status=143/n/a")).toEqual(["<143>", "status"]);
  expect(of("log.dirs=/tmp/x1")).toEqual(["dir", "log", "log.dir", "tmp"]);
});
