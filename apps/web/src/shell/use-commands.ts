import { useColorScheme } from "@belay/ui/use-color-scheme.ts";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { useAskDialog } from "../lib/use-ask-dialog.ts";
import type { Command } from "./commands.ts";
import type { Place } from "./places.ts";
import { listSettings } from "./settings-places.ts";

/** What the search offers: the viewer's pages and settings, and what works from everywhere. */
export function useCommands(places: readonly Place[]): Command[] {
  const navigate = useNavigate();
  const { routesByPath } = useRouter();
  const { setColorScheme } = useColorScheme();
  const { open: ask } = useAskDialog();
  const pages = [...places, ...listSettings(routesByPath)].map(
    ({ path, word }): Command => ({
      id: path,
      group: "Pages",
      words: word,
      run: () => navigate({ to: path }),
    }),
  );
  return [
    ...pages,
    {
      id: "log",
      group: "Actions",
      words: "Log a past session",
      run: () => navigate({ to: "/sessions/log" }),
    },
    { id: "stuck", group: "Actions", words: "I’m stuck: ask to pair now", run: () => ask({ ask: "stuck" }) },
    {
      id: "flash",
      group: "Actions",
      words: "Ask for 25 minutes this week",
      run: () => ask({ ask: "flash" }),
    },
    {
      id: "group",
      group: "Actions",
      words: "Open a group",
      run: () => navigate({ to: "/groups/new" }),
    },
    { id: "light", group: "Actions", words: "Use light colours", run: () => setColorScheme("light") },
    { id: "dark", group: "Actions", words: "Use dark colours", run: () => setColorScheme("dark") },
    { id: "auto", group: "Actions", words: "Use the device's colours", run: () => setColorScheme("auto") },
  ];
}
