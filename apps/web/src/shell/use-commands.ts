import { useColorScheme } from "@belay/ui/use-color-scheme.ts";
import { useNavigate, useRouter } from "@tanstack/react-router";
import type { Command } from "./commands.ts";
import type { Place } from "./places.ts";
import { listSettings } from "./settings-places.ts";

/** What the search offers: the viewer's pages and settings, and what works from everywhere. */
export function useCommands(places: readonly Place[]): Command[] {
  const navigate = useNavigate();
  const { routesByPath } = useRouter();
  const { setColorScheme } = useColorScheme();
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
    { id: "light", group: "Actions", words: "Use light colours", run: () => setColorScheme("light") },
    { id: "dark", group: "Actions", words: "Use dark colours", run: () => setColorScheme("dark") },
    { id: "auto", group: "Actions", words: "Use the device's colours", run: () => setColorScheme("auto") },
  ];
}
