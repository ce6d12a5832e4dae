/** The interface's words. Findings and rules are English in both. */

import { en } from "./en";
import { ko } from "./ko";

/** Every language has these; the compiler sees to it. */
export type Dictionary = { readonly [K in keyof typeof en]: (typeof en)[K] extends (...values: infer V) => string ? (...values: V) => string : (typeof en)[K] extends string ? string : (typeof en)[K] };

export const LANGUAGES = { en, ko } as const satisfies Record<string, Dictionary>;
export type Language = keyof typeof LANGUAGES;

let language: Language = "en";

export const t = (): Dictionary => LANGUAGES[language];
export const current = (): Language => language;

export function setLanguage(it: Language): void {
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
