import type { PersonWords } from "@belay/ui/person-line.tsx";
import { useLadder } from "../ladder/use-ladder.ts";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import { personWords } from "./person-words.ts";

/** Says who a colleague is, for `PersonLine` and `ScoredPerson`. */
export function usePersonWords(): (person: Parameters<typeof personWords>[0]) => PersonWords {
  const { titleOf } = useLadder();
  const { timeZone } = useViewer();
  const now = new Date(useNow()).toISOString();
  return (person) => personWords(person, { titleOf, viewerZone: timeZone, now });
}
