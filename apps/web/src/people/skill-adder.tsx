import { SearchSelect } from "@belay/ui/search-select.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useLadder } from "../ladder/use-ladder.ts";
import { skillChoices } from "./choices.ts";

interface SkillAdderProps {
  label: string;
  visibleTo: string;
  chosen: readonly { skillId: string }[];
  most: number;
  onAdd: (skillId: string) => void;
  error?: string | undefined;
}

/** One skill more, found by typing; the field is empty again after each. */
export function SkillAdder({ label, visibleTo, chosen, most, onAdd, error }: SkillAdderProps) {
  const { catalogue } = useLadder();
  if (chosen.length >= most) {
    return (
      <Text size="small" tone="muted">
        These are {most} skills, as many as there can be.
      </Text>
    );
  }
  return (
    <SearchSelect
      // Anew after each choice, so that the words of the one before don't stay in the field.
      key={chosen.length}
      label={label}
      visibleTo={visibleTo}
      placeholder="System design, Go, mentoring …"
      options={skillChoices(catalogue, new Set(chosen.map(({ skillId }) => skillId)))}
      value={null}
      onChange={(skillId) => skillId !== null && onAdd(skillId)}
      nothingFound="No skill with these letters. Try another word for it."
      error={error}
    />
  );
}
