import { MOST_PEOPLE, MOST_SKILLS } from "@belay/core/people/profile-inputs.ts";
import { IconButton } from "@belay/ui/icon-button.tsx";
import { NumberStepper } from "@belay/ui/number-stepper.tsx";
import { ProficiencyPicker } from "@belay/ui/proficiency-picker.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Section } from "@belay/ui/section.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { useLadder } from "../ladder/use-ladder.ts";
import { problemsOf } from "./problems-of.ts";
import { proficiencySteps } from "./proficiency-steps.ts";
import type { Offer, Wish } from "./profile.ts";
import { SkillAdder } from "./skill-adder.tsx";
import styles from "./skill-row.module.css";
import { SkillRows } from "./skill-rows.tsx";
import type { Draft } from "./use-draft.ts";

/** Practitioner: good enough to teach most people. */
const USUAL_LEVEL = 4;

/** What I can teach, and how many people I can take. */
export function OfferFields({ draft }: { draft: Draft<Wish> }) {
  const { fields, change, state } = draft;
  const { offers } = fields;
  const problems = problemsOf(state);
  return (
    <Section title="What you can teach">
      <Stack gap={5}>
        <SkillRows label="Skills you teach" isEmpty={offers.length === 0}>
          {offers.map((offer) => (
            <OfferRow
              key={offer.skillId}
              offer={offer}
              onChange={(level) => change({ offers: withLevel(offers, { ...offer, level }) })}
              onRemove={() => change({ offers: offers.filter((one) => one.skillId !== offer.skillId) })}
            />
          ))}
        </SkillRows>
        <SkillAdder
          label={offers.length === 0 ? "A skill to teach" : "Another skill to teach"}
          visibleTo="Everybody sees these"
          chosen={offers}
          most={MOST_SKILLS}
          onAdd={(skillId) => change({ offers: [...offers, { skillId, level: USUAL_LEVEL }] })}
          error={problems.offers}
        />
        <NumberStepper
          label="How many people at one time"
          visibleTo="Everybody sees how many places are free"
          value={fields.capacity}
          onChange={(capacity) => change({ capacity })}
          min={0}
          max={MOST_PEOPLE}
          unit={fields.capacity === 1 ? "person" : "people"}
          error={problems.capacity}
        />
      </Stack>
    </Section>
  );
}

function withLevel(offers: readonly Offer[], changed: Offer): Offer[] {
  return offers.map((offer) => (offer.skillId === changed.skillId ? changed : offer));
}

interface OfferRowProps {
  offer: Offer;
  onChange: (level: number) => void;
  onRemove: () => void;
}

function OfferRow({ offer, onChange, onRemove }: OfferRowProps) {
  const { skillName } = useLadder();
  const name = skillName(offer.skillId);
  return (
    <div className={styles.row}>
      <Row justify="between" wrap={false}>
        <strong>{name}</strong>
        <IconButton icon="close" label={`Take ${name} out`} onClick={onRemove} />
      </Row>
      <ProficiencyPicker
        label="Your level"
        steps={proficiencySteps}
        value={offer.level}
        least={1}
        onChange={onChange}
      />
    </div>
  );
}
