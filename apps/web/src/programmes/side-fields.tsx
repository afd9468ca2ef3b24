import { listSkillsByCategory } from "@belay/core/ladder/skills.ts";
import { MOST_CAPACITY, MOST_WANTED, WISH_LENGTH } from "@belay/core/programmes/member-inputs.ts";
import { CheckboxField } from "@belay/ui/checkbox-field.tsx";
import { Chips } from "@belay/ui/chips.tsx";
import { FieldGroup } from "@belay/ui/field-group.tsx";
import { MultiSelect } from "@belay/ui/multi-select.tsx";
import { NumberStepper } from "@belay/ui/number-stepper.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { useLadder } from "../ladder/use-ladder.ts";

/** How somebody takes part, as forms hold it. */
export interface SideDraft {
  side: "mentee" | "mentor" | "both";
  /** Null: what the programme says. */
  capacity: number | null;
  wantedSkills: string[];
  wish: string;
}

export const newSides: SideDraft = { side: "mentee", capacity: null, wantedSkills: [], wish: "" };

export function wishOf({ side, capacity, wantedSkills, wish }: SideDraft) {
  return {
    asMentee: side !== "mentor",
    asMentor: side !== "mentee",
    capacity,
    wantedSkills,
    wish: wish.trim() === "" ? null : wish,
  };
}

interface SideFieldsProps {
  draft: SideDraft;
  change: (part: Partial<SideDraft>) => void;
  problems: Readonly<Record<string, string>>;
  /** Said of oneself, or of somebody who is added. */
  isSelf: boolean;
  /** Mentees of a mentor who says nothing. */
  usualCapacity: number;
}

/** As what, for how many, and what for. */
export function SideFields({ draft, change, problems, isSelf, usualCapacity }: SideFieldsProps) {
  const { catalogue } = useLadder();
  const who = isSelf ? "You come" : "They come";
  return (
    <>
      <FieldGroup words={{ label: `${who} as`, error: problems.asMentee }}>
        <Chips
          label={`${who} as`}
          options={[
            { value: "mentee", label: "Mentee" },
            { value: "mentor", label: "Mentor" },
            { value: "both", label: "Both" },
          ]}
          value={draft.side}
          onChange={(side) => change({ side })}
        />
      </FieldGroup>
      {draft.side === "mentee" ? null : (
        <CapacityField draft={draft} change={change} problem={problems.capacity} usual={usualCapacity} />
      )}
      {draft.side === "mentor" ? null : (
        <MultiSelect
          label={isSelf ? "What you want to learn here" : "What they want to learn here"}
          description="Leave it empty to go by the profile."
          placeholder="System design, Go, mentoring …"
          most={MOST_WANTED}
          options={listSkillsByCategory(catalogue).map(({ category, skills }) => ({
            group: category.name,
            items: skills.map(({ id, name }) => ({ value: id, label: name })),
          }))}
          value={draft.wantedSkills}
          onChange={(wantedSkills) => change({ wantedSkills })}
          error={problems.wantedSkills}
        />
      )}
      <TextField
        label={isSelf ? "What you hope for, if you like" : "What they hope for, if you know"}
        visibleTo="Who runs the programme sees this"
        maxLength={WISH_LENGTH}
        value={draft.wish}
        onChange={({ target }) => change({ wish: target.value })}
        error={problems.wish}
      />
    </>
  );
}

interface CapacityFieldProps {
  draft: SideDraft;
  change: (part: Partial<SideDraft>) => void;
  problem: string | undefined;
  usual: number;
}

function CapacityField({ draft: { capacity }, change, problem, usual }: CapacityFieldProps) {
  return (
    <>
      <CheckboxField
        label={`As many mentees as usual here: ${usual}`}
        checked={capacity === null}
        onChange={({ currentTarget }) => change({ capacity: currentTarget.checked ? null : usual })}
      />
      {capacity === null ? null : (
        <NumberStepper
          label="Mentees at once"
          unit="people"
          min={1}
          max={MOST_CAPACITY}
          value={capacity}
          onChange={(people) => change({ capacity: people })}
          error={problem}
        />
      )}
    </>
  );
}
