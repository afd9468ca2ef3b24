import { listSkillsByCategory } from "@belay/core/ladder/skills.ts";
import { SearchSelect } from "@belay/ui/search-select.tsx";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";

interface SkillFieldProps {
  value: string | null;
  onChange: (skillId: string | null) => void;
  error: string | undefined;
}

/** Which skill of the catalogue it is about, if one fits. */
export function SkillField({ value, onChange, error }: SkillFieldProps) {
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
