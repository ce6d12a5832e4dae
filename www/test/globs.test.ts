import { expect, test } from "vitest";
import { glob, globWithBelow } from "../src/pure/globs";
import { settingsAbove, withoutCommonFolder } from "../src/pure/paths";
import { TomlError, parse } from "../src/pure/toml";

test("patterns are those of the command", () => {
  for (const [pattern, yes, no] of [
    ["zoo.cfg", "zoo.cfg a/b/zoo.cfg", "zoo.cfg.d zooXcfg"],
    ["*.cfg", "a.cfg b/.cfg", "a.cfgs a.cfg/b"],
    ["a/*.cfg", "a/x.cfg", "b/a/x.cfg a/b/x.cfg"],
    ["/a", "a", "b/a ab"],
    ["a/", "a b/a", "a/b"],
    ["a/**", "a/b a/b/c", "a b/a/c"],
    ["**/zk?/x", "zk1/x a/zk2/x", "zk/x zk1/y/x"],
    ["a/**/b", "a/b a/x/b a/x/y/b", "ab a/xb"],
    ["a/**/**/b", "a/b a/x/b", "ab"],
    ["**", "a a/b", ""],
    ["a**b/c", "ab/c axb/c", "a/b/c"],
    ["{a,b/**}/c", "a/c b/x/c", "b/c c"],
    ["x{,.old}", "x.old", "x"],
    ["[a-c]x", "ax y/bx", "dx -x"],
    ["[!a-c]x", "dx", "ax"],
    ["[]-]x", "]x -x", "ax"],
    ["a\\*", "a*", "ab"],
    ["a+(b).c", "a+(b).c", "aab.c"],
  ] as const) {
    const it = glob(pattern);
    for (const path of yes.split(" ")) expect(it.test(path), `${pattern} ${path} ${it.source}`).toBe(true);
    for (const path of no.split(" ").filter((path) => path !== "")) expect(it.test(path), `${pattern} not ${path} ${it.source}`).toBe(false);
  }
  const below = globWithBelow("lab");
  expect(["lab", "lab/x", "a/lab/x/y", "labs/x"].map(below)).toEqual([true, true, true, false]);
  for (const bad of ["{", "}", "[a", "a\\", "[b-a]"]) expect(() => glob(bad), bad).toThrow("error parsing glob");
});

test("values and their places", () => {
  const text = '\ufeffa.b = 1\n[x.y]\n"__proto__" = ["é", 1979-05-27]\n[[c]]\nn = { k = true }\n[[c]]\n[c.d]\ne = \'f\'\n';
  const seen: string[] = [];
  const walk = (it: ReturnType<typeof parse>, name: string): void => {
    const of = ([from, to]: readonly [number, number]) => text.slice(from, to);
    if (name !== "") seen.push(`${name} «${of(it.key)}» «${of(it.place)}»`);
    if (Array.isArray(it.it)) it.it.forEach((one, at) => walk(one, `${name}[${at}]`));
    else if (it.it instanceof Map) for (const [key, value] of it.it) walk(value, `${name}.${key}`);
  };
  walk(parse(text), "");
  expect(seen).toEqual([
    ".a «a» «a»", ".a.b «b» «1»", ".x «x» «x»", ".x.y «y» «[x.y]»", '.x.y.__proto__ «"__proto__"» «["é", 1979-05-27]»',
    '.x.y.__proto__[0] «"é"» «"é"»', ".x.y.__proto__[1] «1979-05-27» «1979-05-27»", ".c «c» «[[c]]»", ".c[0] «[[c]]» «[[c]]»",
    ".c[0].n «n» «{ k = true }»", ".c[0].n.k «k» «true»", ".c[1] «[[c]]» «[[c]]»", ".c[1].d «d» «[c.d]»", ".c[1].d.e «e» «'f'»",
  ]);
  for (const bad of ["a", "[a", "a = ", "a = 1\na = 2", "= 1", '"', "\u0000"]) expect(() => parse(bad), bad).toThrow(TomlError);
});

test("the settings that hold lie above all files", () => {
  const name = "kcfglint.toml";
  expect(settingsAbove(["a/b/zoo.cfg", `a/${name}`, name])).toBe(`a/${name}`);
  expect(settingsAbove(["a/zoo.cfg", `b/${name}`])).toBeNull();
  expect(settingsAbove([name])).toBe(name);
  expect(settingsAbove([`x${name}`, "a"])).toBeNull();
  expect(withoutCommonFolder([`x/${name}`, "x/zk1/zoo.cfg", "x/zk2/zoo.cfg"])).toEqual([name, "zk1/zoo.cfg", "zk2/zoo.cfg"]);
  expect(withoutCommonFolder([`x/y/${name}`, "x/y/zk1/zoo.cfg"])).toEqual([name, "zk1/zoo.cfg"]);
});
