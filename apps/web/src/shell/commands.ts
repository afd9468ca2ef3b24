/** What the search finds, in the order in which it is shown. */
export const COMMAND_GROUPS = ["Pages", "People", "Actions"] as const;

/** One thing the search finds: a page or a colleague to go to, or something to do. */
export interface Command {
  id: string;
  group: (typeof COMMAND_GROUPS)[number];
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
