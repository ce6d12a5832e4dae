import { describe, expect, test } from "vitest";
import { cleanPath, nameOf, unique, withoutCommonFolder } from "../src/pure/paths";
import { fromDoc, fromDocPlace, isCrLf, toDoc, toDocPlaces } from "../src/pure/lineends";
import { split } from "../src/pure/paste";
import { decode, encode, toIndices, toOffset } from "../src/pure/positions";

describe("places", () => {
  test("bytes and UTF-16 agree on every character boundary", () => {
    const text = "a=é\r\n漢=😀x\n𐍈";
    const bytes = new TextEncoder();
    for (let index = 0; index <= text.length; index += 1) {
      if (index > 0 && /[\ud800-\udbff]/.test(text[index - 1] ?? "")) continue;
      const offset = bytes.encode(text.slice(0, index)).length;
      expect(toIndices(text, [offset])).toEqual([index]);
      expect(toOffset(text, index)).toBe(offset);
    }
  });
  test("any order, behind the end, inside of a character", () => {
    expect(toIndices("é😀z", [99, 0, 3, 6])).toEqual([4, 0, 1, 3]);
    expect(toIndices("abc", [9, -1])).toEqual([3, 0]);
    expect(toOffset("😀", 1)).toBe(0);
  });
  test("bytes that are no UTF-8 survive", () => {
    const raw = Uint8Array.of(0x61, 0x3d, 0xfc, 0x0a, 0x80, 0xff);
    const { text, encoding } = decode(raw);
    expect(encoding).toBe("latin1");
    expect(text.length).toBe(raw.length);
    expect(encode(text, encoding)).toEqual(raw);
    expect(toIndices(text, [3], "latin1")).toEqual([3]);
    expect(decode(encode(`${text}漢`, encoding)).encoding).toBe("utf-8");
  });
  test("a byte order mark stays", () => {
    const raw = Uint8Array.of(0xef, 0xbb, 0xbf, 0x61);
    expect(encode(decode(raw).text, "utf-8")).toEqual(raw);
  });
});

describe("files from Windows", () => {
  test("come back as they were", () => {
    for (const text of ["a\r\nb\r\n", "\r\n\r\nx", "a\nb", "a\r\nb\n", "a\rb", "", "\ufeffa\r\n"]) {
      expect(fromDoc(toDoc(text), isCrLf(text))).toBe(text);
    }
    expect(["a\r\nb\n", "a\r\r\n", "\n\r\n", "a\rb\r\n"].filter(isCrLf)).toEqual([]);
  });
  test("have the same places", () => {
    const text = "a=1\r\n\r\nb=2\r\n";
    const doc = toDoc(text);
    for (const it of ["a", "1", "b", "2"]) {
      const [index = 0] = [text.indexOf(it)];
      const [place = 0] = toDocPlaces(text, [index], true);
      expect(doc[place]).toBe(it);
      expect(fromDocPlace(place, doc.slice(0, place).split("\n").length, true)).toBe(index);
    }
    expect(toDocPlaces(text, [text.length, 0, 5], true)).toEqual([doc.length, 0, 4]);
  });
});

describe("a paste", () => {
  test("of head and tail", () => {
    expect(split("==> zk1/zoo.cfg <==\ntickTime=1\n\n==> zk1/myid <==\n1\n")).toEqual([
      { path: "zk1/zoo.cfg", content: "tickTime=1\n" },
      { path: "zk1/myid", content: "1\n" },
    ]);
  });
  test("of cat, with and without a prompt that tells the host", () => {
    expect(split("$ cat zk1/zoo.cfg\na=1\n$ cat zk1/myid\n1\n").map((it) => it.path)).toEqual(["zk1/zoo.cfg", "zk1/myid"]);
    expect(split("root@zk1:~# cat /etc/zoo.cfg\na=1\nroot@zk2:~# cat /etc/zoo.cfg\na=1\n").map((it) => it.path)).toEqual([
      "zk1/etc/zoo.cfg",
      "zk2/etc/zoo.cfg",
    ]);
    expect(split("[me@k1 ~]$ sudo cat /etc/kafka/server.properties\nbroker.id=1").map((it) => it.path)).toEqual([
      "k1/etc/kafka/server.properties",
    ]);
    expect(split("# cat zk1/zoo.cfg\na=1\n").map((it) => it.path)).toEqual(["zk1/zoo.cfg"]);
  });
  test("of rules with a path", () => {
    expect(split("--- zk1/zoo.cfg\na=1\n--- zk1/myid ---\n1").map((it) => it.path)).toEqual(["zk1/zoo.cfg", "zk1/myid"]);
    expect(split("# file: a/b.properties\nx=1\n").map((it) => it.path)).toEqual(["a/b.properties"]);
  });
  test("comments and rulers are no heads", () => {
    const text = "# cat and dog\n##### Server Basics #####\n----\n# see server.properties\n#file:\nbroker.id=1\n### Log Retention Policy ###\n";
    expect(split(text)).toEqual([{ path: null, content: text }]);
  });
  test("what stands before the first head is a file without a name", () => {
    expect(split("a=1\n==> b.cfg <==\nc=1\r\n")).toEqual([
      { path: null, content: "a=1" },
      { path: "b.cfg", content: "c=1\r\n" },
    ]);
    expect(split(" \n\n")).toEqual([]);
  });
});

describe("names", () => {
  test("go nowhere and hide nothing", () => {
    expect(cleanPath("../../etc/passwd")).toBe("etc/passwd");
    expect(cleanPath("C:\\conf\\zoo.cfg")).toBe("C:/conf/zoo.cfg");
    expect(cleanPath("a/\u202egfc.oz\u0000")).toBe("a/\ufffdgfc.oz\ufffd");
    expect(cleanPath("a\ud800b/\udc00😀")).toBe("a\ufffdb/\ufffd😀");
    expect(cleanPath("./")).toBe("unnamed");
    expect(cleanPath("__proto__")).toBe("__proto__");
    expect(cleanPath("<img src=x onerror=alert(1)>")).toBe("<img src=x onerror=alert(1)>");
  });
  test("are unique", () => {
    const taken = new Set(["a/zoo.cfg", "a/zoo-2.cfg", "a/myid", ".cfg"]);
    const has = (it: string) => taken.has(it);
    expect(unique("a/zoo.cfg", has)).toBe("a/zoo-3.cfg");
    expect(unique("a/myid", has)).toBe("a/myid-2");
    expect(unique(".cfg", has)).toBe(".cfg-2");
    expect(unique("b", has)).toBe("b");
  });
  test("keep the node's folder", () => {
    expect(withoutCommonFolder(["x/zk1/zoo.cfg", "x/zk2/zoo.cfg"])).toEqual(["zk1/zoo.cfg", "zk2/zoo.cfg"]);
    expect(withoutCommonFolder(["zk1/zoo.cfg", "zk1/myid"])).toEqual(["zk1/zoo.cfg", "zk1/myid"]);
    expect(withoutCommonFolder(["x/y/zk1/zoo.cfg", "x/y/zk2/zoo.cfg"])).toEqual(["zk1/zoo.cfg", "zk2/zoo.cfg"]);
  });
  test("fit the kind", () => {
    expect(nameOf("kafka", "broker.id=3\n")).toBe("kafka3/server.properties");
    expect(nameOf("myid", "2\n")).toBe("zk2/myid");
    expect(nameOf("unit", "[Service]\nExecStart=/opt/zookeeper/bin/zkServer.sh start")).toBe("zk/zookeeper.service");
  });
});
