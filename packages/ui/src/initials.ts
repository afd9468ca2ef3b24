const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

const first = (word: string): string => {
  for (const { segment } of graphemes.segment(word)) return segment;
  return "";
};

/** At most two initials of a name: of its first and its last word; `?` for an empty name. */
export const initials = (name: string): string => {
  const words = name.split(/[^\p{L}\p{N}\p{M}'’]+/u).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words.slice(0, 1);
  const joined = letters.map((word) => first(word ?? "")).join("");
  return joined.toLocaleUpperCase("en") || "?";
};
