/** The drawn cluster: what fails when servers are switched off; and the line of a log. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { eventually, openSample, setUp } from "./browser.mjs";

const here = setUp();
const verdict = (page) => page.getByTestId("quorum-state").first().textContent();
const flip = (page, name) => page.getByRole("switch", { name: `Switch ${name} off` }).click();

test("three voters bear one that is off, not two", async (t) => {
  const { page } = await here.visit(t);
  await openSample(page, "peter");
  await eventually(() => verdict(page), "● 3 of 3 up: the quorum holds");
  assert.match(await page.getByTestId("cluster").textContent(), /3 votes · 1 may fail/);
  await flip(page, "peter-zk001");
  await eventually(() => verdict(page), "● 2 of 3 up: the quorum holds");
  await flip(page, "peter-zk003");
  await eventually(() => verdict(page), "○ 1 of 3 up: no quorum, nothing is served");
  await eventually(() => page.locator(".card.broker.cut").count(), 3);
  await page.getByRole("button", { name: "All on" }).click();
  await eventually(() => verdict(page), "● 3 of 3 up: the quorum holds");
  assert.equal(await page.locator(".card.broker.cut").count(), 0);
});

test("of four voters two are not enough", async (t) => {
  const { page } = await here.visit(t);
  await eventually(() => verdict(page), "● 4 of 4 up: the quorum holds");
  await flip(page, "peter-zk001");
  await eventually(() => verdict(page), "● 3 of 4 up: the quorum holds");
  await flip(page, "peter-zk002");
  await eventually(() => verdict(page), "○ 2 of 4 up: no quorum, nothing is served");
});

test("an observer has no vote", async (t) => {
  const { page } = await here.visit(t);
  await openSample(page, "observers");
  // The word stands in the file before the cluster is drawn.
  await eventually(() => page.getByRole("switch").count(), 4);
  await flip(page, "zk4.example.net");
  await eventually(() => verdict(page), "● 3 of 3 up: the quorum holds");
  await flip(page, "zk1.example.net");
  await eventually(() => verdict(page), "● 2 of 3 up: the quorum holds");
  await flip(page, "zk2.example.net");
  await eventually(() => verdict(page), "○ 1 of 3 up: no quorum, nothing is served");
});

test("of three groups one may fail whole, and four servers can be too many", async (t) => {
  const { page } = await here.visit(t);
  await openSample(page, "groups");
  await eventually(() => verdict(page), "● 9 of 9 up: the quorum holds");
  const switches = page.getByRole("switch");
  const group = [0, 1, 2];
  for (const it of group) await switches.nth(it).click();
  await eventually(() => verdict(page), "● 6 of 9 up: the quorum holds");
  await switches.nth(3).click();
  await eventually(() => verdict(page), "● 5 of 9 up: the quorum holds");
  await switches.nth(4).click();
  await eventually(() => verdict(page), "○ 4 of 9 up: no quorum, nothing is served");
  for (const it of [...group, 3, 4]) await switches.nth(it).click();
  // Two of each: six are up, and every group is.
  for (const it of [0, 3, 6]) await switches.nth(it).click();
  await eventually(() => verdict(page), "● 6 of 9 up: the quorum holds");
  for (const it of [1, 4]) await switches.nth(it).click();
  await eventually(() => verdict(page), "○ 4 of 9 up: no quorum, nothing is served");
});

test("controllers of KRaft", async (t) => {
  const { page } = await here.visit(t);
  await openSample(page, "kraft");
  await eventually(() => verdict(page), "● 3 of 3 up: the quorum holds");
  for (const it of [0, 1]) await page.getByRole("switch").nth(it).click();
  await eventually(() => verdict(page), "○ 1 of 3 up: no quorum, nothing is served");
});

test("a card leads to its line, a mark to its finding", async (t) => {
  const { page } = await here.visit(t);
  await page.getByTestId("server").filter({ hasText: "peter-zk003" }).first().click();
  await eventually(() => page.locator(".cm-activeLine").textContent().then((it) => it.includes("peter-zk003")), true);
  await page.locator('[data-testid="node-mark"][aria-label*="CL002"]').first().click();
  await eventually(() => page.getByTestId("open-path").textContent(), "peter-zk004/myid");
  assert.equal(await page.locator("li.current").getAttribute("data-code"), "CL002");
});

const LINES = [
  ["CL002", "2024-05-01 12:00:01,234 [myid:4] - ERROR [main:QuorumPeerMain@98] - Invalid config, exiting abnormally java.lang.RuntimeException: My id 4 not in the peer list"],
  ["ZK004", "2024-05-01 12:00:01,234 [myid:] - ERROR [main:QuorumPeerMain@98] - Invalid config java.lang.IllegalArgumentException: syncLimit is not set"],
  ["KF012", "ERROR There was an error in one of the threads during logs loading: org.apache.kafka.common.KafkaException: Found directory /data1/lost+found, 'lost+found' is not in the form of topic-partition"],
];

test("a line of a log gives the rule that the command gives", async (t) => {
  const { page } = await here.visit(t);
  for (const [code, line] of LINES) {
    const { stdout } = spawnSync(process.env.KCFGLINT ?? "kcfglint", ["explain", line], { encoding: "utf8" });
    assert.match(stdout, new RegExp(code), `the command says: ${stdout}`);
    await page.locator("#log-line").fill(line);
    await page.getByTestId("log-results").getByRole("button", { name: code, exact: true }).first().waitFor();
  }
  await page.locator("#log-line").fill(LINES[0][1]);
  await page.getByRole("button", { name: "1 here" }).first().click();
  await eventually(() => page.getByTestId("open-path").textContent(), "peter-zk004/myid");
  await page.locator("#log-line").fill("the weather is fine");
  await eventually(() => page.getByTestId("log-results").textContent(), "No rule is known for it.");
});
