import type { PageSettings } from "../types";

/** Settings of unknown origin; what is not right is left out. */
export function settingsOf(value: unknown): PageSettings {
  const it = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const word = (key: string) => (typeof it[key] === "string" ? (it[key] as string).slice(0, 200) : "");
  const profile = (["dev", "default", "production", "strict"] as const).find((name) => name === it.profile) ?? "";
  const ignore = Array.isArray(it.ignore) ? it.ignore.filter((code): code is string => typeof code === "string").slice(0, 300) : [];
  return { kafka: word("kafka"), zookeeper: word("zookeeper"), systemd: word("systemd"), profile, ignore, hints: it.hints === true };
}
