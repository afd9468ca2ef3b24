import { listSkillsByCategory } from "@belay/core/ladder/skills.ts";
import { SearchSelect } from "@belay/ui/search-select.tsx";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";

interface RecordedSkillProps {
  value: string | null;
  onChange: (skillId: string | null) => void;
  error: string | undefined;
}

/** Which skill of the catalogue a comment is about. */
export function RecordedSkill({ value, onChange, error }: RecordedSkillProps) {
  const { data } = useQuery(api.ladder.current.queryOptions());
  const options = data
    ? listSkillsByCategory(data.catalogue).map(({ category, skills }) => ({
        group: category.name,
        items: skills.map(({ id, name }) => ({ value: id, label: name })),
      }))
    : [];
  return (
    <SearchSelect
      label="Skill"
      description="Leave it empty if none fits."
      options={options}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
