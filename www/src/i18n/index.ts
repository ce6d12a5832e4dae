/** The interface's words. Findings and rules are English in both. English is there; what else is spoken is loaded. */

import { en } from "./en";

/** Every language has these; the compiler sees to it. */
export type Dictionary = { readonly [K in keyof typeof en]: (typeof en)[K] extends (...values: infer V) => string ? (...values: V) => string : (typeof en)[K] extends string ? string : (typeof en)[K] };

export const LANGUAGES = ["en", "ko"] as const;
export type Language = (typeof LANGUAGES)[number];

let language: Language = "en";
let words: Dictionary = en;

export const t = (): Dictionary => words;
export const current = (): Language => language;

/** Throws where its words cannot be loaded; then all stays as it was. */
export async function setLanguage(it: Language): Promise<void> {
  words = it === "ko" ? (await import("./ko")).ko : en;
  language = it;
  document.documentElement.lang = it;
}

/** What was chosen before, else what the browser asks for. */
export function preferred(): Language {
  const kept = recall("language");
  if (kept === "en" || kept === "ko") return kept;
  return navigator.languages.some((it, at) => at === 0 && it.toLowerCase().startsWith("ko")) ? "ko" : "en";
}

/** What is kept on this machine: the theme and the language, nothing of any file. */
export function recall(key: "language" | "theme"): string | null {
  try {
    return localStorage.getItem(`kcfglint-${key}`);
  } catch {
    return null;
  }
}

export function remember(key: "language" | "theme", value: string): void {
  try {
    localStorage.setItem(`kcfglint-${key}`, value);
  } catch {
    // Private windows have no storage; then it holds until the page is left.
  }
}
