/** One thing the search finds: a page to go to, or something to do. */
export interface Command {
  id: string;
  group: "Pages" | "Actions";
  words: string;
  run: () => void;
}

/** The commands whose words hold every typed word, whatever the case and the accents, in their order. */
export function findCommands(commands: readonly Command[], typed: string): Command[] {
  const wanted = plain(typed).split(/\s+/);
  return commands.filter(({ words }) => {
    const text = plain(words);
    return wanted.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();
}
