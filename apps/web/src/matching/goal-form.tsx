import type { RequestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";
import { requestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";
import { Button } from "@belay/ui/button.tsx";
import { Chips } from "@belay/ui/chips.tsx";
import { ProficiencyPicker } from "@belay/ui/proficiency-picker.tsx";
import { SearchSelect } from "@belay/ui/search-select.tsx";
import { SelectField } from "@belay/ui/select-field.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import type { FormEvent } from "react";
import { useState } from "react";
import { useLadder } from "../ladder/use-ladder.ts";
import { levelChoices, skillChoices } from "../people/choices.ts";
import { proficiencySteps } from "../people/proficiency-steps.ts";

interface GoalFormProps {
  onChosen: (goal: RequestGoal) => void;
}

const NOBODY_CHOSEN: ReadonlySet<string> = new Set();

/** What one wants help with: a skill from here to there, or a level. */
export function GoalForm({ onChosen }: GoalFormProps) {
  const [kind, setKind] = useState<"skill" | "level">("skill");
  const [skill, setSkill] = useState<SkillWish>({ skillId: null, fromLevel: null, toLevel: 3 });
  const [levelId, setLevelId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | undefined>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = requestGoal.safeParse(kind === "skill" ? { kind, ...skill } : { kind, levelId });
    if (read.success) onChosen(read.data);
    else setProblem(read.error.issues[0]?.message);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={5}>
        <Chips
          label="What kind of goal"
          options={[
            { value: "skill", label: "A skill" },
            { value: "level", label: "A level" },
          ]}
          value={kind}
          onChange={setKind}
        />
        {kind === "skill" ? (
          <SkillPart skill={skill} onChange={setSkill} problem={problem} />
        ) : (
          <LevelPart levelId={levelId} onChange={setLevelId} problem={problem} />
        )}
        <div>
          <Button variant="primary" type="submit">
            Show who fits
          </Button>
        </div>
      </Stack>
    </form>
  );
}

interface SkillWish {
  skillId: string | null;
  fromLevel: number | null;
  toLevel: number;
}

interface SkillPartProps {
  skill: SkillWish;
  onChange: (skill: SkillWish) => void;
  problem: string | undefined;
}

function SkillPart({ skill, onChange, problem }: SkillPartProps) {
  const { catalogue } = useLadder();
  return (
    <>
      <SearchSelect
        label="Skill"
        placeholder="System design, Go, mentoring …"
        options={skillChoices(catalogue, NOBODY_CHOSEN)}
        value={skill.skillId}
        onChange={(skillId) => onChange({ ...skill, skillId })}
        error={problem}
      />
      <ProficiencyPicker
        label="You now"
        steps={proficiencySteps}
        value={skill.fromLevel}
        onChange={(level) => {
          const fromLevel = Math.min(4, level);
          onChange({ ...skill, fromLevel, toLevel: Math.max(skill.toLevel, fromLevel + 1) });
        }}
      />
      <ProficiencyPicker
        label="You want"
        steps={proficiencySteps}
        value={skill.toLevel}
        least={(skill.fromLevel ?? 0) + 1}
        onChange={(toLevel) => onChange({ ...skill, toLevel })}
      />
    </>
  );
}

interface LevelPartProps {
  levelId: string | null;
  onChange: (levelId: string | null) => void;
  problem: string | undefined;
}

function LevelPart({ levelId, onChange, problem }: LevelPartProps) {
  const { ladder } = useLadder();
  return (
    <SelectField
      label="Level"
      description="Its missing skills become what you look for, in people at least one grade above you."
      placeholder="Choose a level"
      options={levelChoices(ladder)}
      value={levelId ?? ""}
      onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
      error={problem}
    />
  );
}
