import { defaultPolicy } from "@belay/core/programmes/match-policy.ts";
import { lengthWords } from "@belay/core/time-words/zone-words.ts";
import { FilterChips } from "@belay/ui/filter-chips.tsx";
import type { FindSearch } from "../lib/find-search.ts";
import type { Found } from "./find-calls.ts";

interface FindFiltersProps {
  search: FindSearch;
  found: Found;
  onChange: (search: FindSearch) => void;
}

/** What a search asks for that says nothing else. */
const USUAL_MINUTES = defaultPolicy.minimumOverlapMinutes;

/** What narrows the search, each taken away or put back with one click. The address says it too. */
export function FindFilters({ search, found, onChange }: FindFiltersProps) {
  const { minimumOverlapMinutes, acceptsSelfAssessed, goals } = found;
  const { minutes, self, skills, ...goal } = search;
  const withMinutes = minutes === undefined ? {} : { minutes };
  const withSelf = self === undefined ? {} : { self };
  const withSkills = skills ? { skills } : {};
  const toggles: Record<string, () => void> = {
    minutes: () =>
      onChange({ ...goal, ...withSkills, ...withSelf, ...(minimumOverlapMinutes > 0 ? { minutes: 0 } : {}) }),
    self: () => onChange({ ...goal, ...withSkills, ...withMinutes, self: !acceptsSelfAssessed }),
    skills: () => onChange({ ...goal, ...withMinutes, ...withSelf, ...(skills ? {} : { skills: true }) }),
  };
  const isLevel = search.level !== undefined || goals.some(({ kind }) => kind === "level");
  return (
    <FilterChips
      label="Only people with"
      filters={[
        {
          key: "minutes",
          label: minutesWords(minimumOverlapMinutes || USUAL_MINUTES),
          isOn: minimumOverlapMinutes > 0,
        },
        {
          key: "self",
          label: "Skills confirmed by somebody else",
          isOn: !acceptsSelfAssessed,
        },
        ...(isLevel
          ? [{ key: "skills", label: "Ahead in single skills, whatever their level", isOn: skills ?? false }]
          : []),
      ]}
      onToggle={(key) => toggles[key]?.()}
    />
  );
}

function minutesWords(minutes: number): string {
  return minutes <= 90
    ? `At least ${minutes} shared minutes a week`
    : `At least ${lengthWords(minutes)} shared a week`;
}
