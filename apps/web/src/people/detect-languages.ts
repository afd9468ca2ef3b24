import { isLanguage } from "@belay/core/people/languages.ts";

const MOST = 3;

/** The languages of the list that a browser prefers, each once: `en-GB` and `en-US` are both English. */
export function detectLanguages(tags: readonly string[]): string[] {
  const codes = tags.map((tag) => tag.toLowerCase().split("-")[0] ?? "");
  return [...new Set(codes)].filter(isLanguage).slice(0, MOST);
}
