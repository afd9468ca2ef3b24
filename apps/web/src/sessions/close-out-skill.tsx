import { CheckboxField } from "@belay/ui/checkbox-field.tsx";
import { SelectField } from "@belay/ui/select-field.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { proficiencySteps } from "../people/proficiency-steps.ts";
import type { LearnedSkillDraft } from "./close-out-draft.ts";
import classes from "./close-out-skill.module.css";

interface CloseOutSkillProps {
  skill: LearnedSkillDraft | null;
  isSelfAssessed: boolean;
  goal: { skillId: string | null; fromLevel: number | null };
  error: string | undefined;
  onChange: (part: { learnedSkill?: LearnedSkillDraft | null; isSelfAssessed?: boolean }) => void;
}

const STEPS = proficiencySteps.map((word, step) => ({ value: String(step), label: `${step} ${word}` }));

/** The skill that it moved, from which step to which, and whether that is how one sees oneself now. */
export function CloseOutSkill({ skill, isSelfAssessed, goal, error, onChange }: CloseOutSkillProps) {
  const { data } = useQuery(api.ladder.current.queryOptions());
  const skills = data?.catalogue.skills ?? [];
  const choose = (skillId: string) => {
    if (skillId === "") return onChange({ learnedSkill: null, isSelfAssessed: false });
    const from = skillId === goal.skillId ? goal.fromLevel : (skill?.from ?? null);
    onChange({ learnedSkill: { skillId, from, to: Math.min(5, (from ?? 0) + 1) } });
  };
  return (
    <Stack gap={2}>
      <SelectField
        label="In which skill"
        placeholder="No skill in particular"
        options={goalFirst(skills, goal.skillId)}
        value={skill?.skillId ?? ""}
        onChange={(event) => choose(event.target.value)}
        error={error}
      />
      {skill === null ? null : (
        <>
          <div className={classes.steps}>
            <SelectField
              label="From"
              placeholder="I don’t know"
              options={STEPS}
              value={skill.from === null ? "" : String(skill.from)}
              onChange={({ target }) =>
                onChange({
                  learnedSkill: { ...skill, from: target.value === "" ? null : Number(target.value) },
                })
              }
            />
            <SelectField
              label="To"
              options={STEPS}
              value={String(skill.to)}
              onChange={({ target }) => onChange({ learnedSkill: { ...skill, to: Number(target.value) } })}
            />
          </div>
          <CheckboxField
            label="Also keep it as how I see myself in this skill"
            visibleTo="It counts as your own word, beside what others say, wherever your skills are weighed."
            checked={isSelfAssessed}
            onChange={(event) => onChange({ isSelfAssessed: event.target.checked })}
          />
        </>
      )}
    </Stack>
  );
}

function goalFirst(skills: readonly { id: string; name: string }[], goalId: string | null) {
  const options = skills.map(({ id, name }) => ({ value: id, label: name }));
  const goal = options.filter(({ value }) => value === goalId);
  const others = options.filter(({ value }) => value !== goalId);
  return goal.length === 0
    ? others
    : [
        { group: "Your goal", options: goal },
        { group: "Other skills", options: others },
      ];
}
