import { MOST_SKILLS } from "@belay/core/people/profile-inputs.ts";
import { CheckboxField } from "@belay/ui/checkbox-field.tsx";
import { Section } from "@belay/ui/section.tsx";
import { SelectField } from "@belay/ui/select-field.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { useLadder } from "../ladder/use-ladder.ts";
import { levelChoices } from "./choices.ts";
import { problemsOf } from "./problems-of.ts";
import type { Wish } from "./profile.ts";
import { SkillAdder } from "./skill-adder.tsx";
import { SkillRows } from "./skill-rows.tsx";
import type { Draft } from "./use-draft.ts";
import { addWant, putFirst, removeSkill, replaceSkill } from "./want-list.ts";
import { WantRow } from "./want-row.tsx";

/** What I want help with: skills from where I am to where I want to be, or a level. */
export function WantFields({ draft }: { draft: Draft<Wish> }) {
  const { fields, change, state } = draft;
  const { wants } = fields;
  const problems = problemsOf(state);
  return (
    <Section title="What you want help with">
      <Stack gap={5}>
        <SkillRows label="Skills you want" isEmpty={wants.length === 0}>
          {wants.map((want, index) => (
            <WantRow
              key={want.skillId}
              want={want}
              onChange={(next) => change({ wants: replaceSkill(wants, next) })}
              onRemove={() => change({ wants: removeSkill(wants, want.skillId) })}
              onPutFirst={index === 0 ? undefined : () => change({ wants: putFirst(wants, want.skillId) })}
            />
          ))}
        </SkillRows>
        <SkillAdder
          label={wants.length === 0 ? "A skill to learn" : "Another skill to learn"}
          visibleTo="Everybody sees these on your page"
          chosen={wants}
          most={MOST_SKILLS}
          onAdd={(skillId) => change({ wants: addWant(wants, skillId) })}
          error={problems.wants}
        />
        <TargetLevel draft={draft} error={problems.targetLevel} />
        <CheckboxField
          label="A mentor's own word about a skill is enough"
          description="Else only people whose skill somebody else has confirmed are proposed."
          visibleTo="Only you see this."
          checked={fields.acceptsSelfAssessed ?? true}
          onChange={({ currentTarget }) => change({ acceptsSelfAssessed: currentTarget.checked })}
        />
      </Stack>
    </Section>
  );
}

function TargetLevel({ draft, error }: { draft: Draft<Wish>; error: string | undefined }) {
  const { ladder } = useLadder();
  const { fields, change } = draft;
  return (
    <SelectField
      label="A level you aim at"
      visibleTo="Only you and the mentors you ask"
      description="What is missing for it counts as much as your first skill."
      placeholder="None for now"
      options={levelChoices(ladder)}
      value={fields.targetLevel ?? ""}
      onChange={({ currentTarget }) => change({ targetLevel: currentTarget.value || null })}
      error={error}
    />
  );
}
