import { useState } from "react";
import { Button } from "../src/button.tsx";
import { Card } from "../src/card.tsx";
import { CheckboxField } from "../src/checkbox-field.tsx";
import { Grid } from "../src/grid.tsx";
import { MultiSelect } from "../src/multi-select.tsx";
import { NumberStepper } from "../src/number-stepper.tsx";
import { PageHeading } from "../src/page-heading.tsx";
import { PasswordField } from "../src/password-field.tsx";
import { ProficiencyPicker } from "../src/proficiency-picker.tsx";
import { RadioCards } from "../src/radio-cards.tsx";
import { Row } from "../src/row.tsx";
import { SearchSelect } from "../src/search-select.tsx";
import { SelectField } from "../src/select-field.tsx";
import { Stack } from "../src/stack.tsx";
import { TagInput } from "../src/tag-input.tsx";
import { TextArea } from "../src/text-area.tsx";
import { TextField } from "../src/text-field.tsx";

const STEPS = ["None", "Aware", "Foundational", "Working", "Practitioner", "Expert"];
const LANGUAGES = ["English", "Español", "Deutsch", "日本語", "हिन्दी"].map((label) => ({
  value: label,
  label,
}));
const SKILLS = [
  {
    group: "Design",
    items: [
      { value: "system", label: "System design" },
      { value: "api", label: "API design" },
    ],
  },
  {
    group: "Running",
    items: [
      { value: "observe", label: "Observability" },
      { value: "incident", label: "Incidents" },
    ],
  },
];

const TextFields = () => (
  <Card title="Text">
    <Stack>
      <TextField label="Your name" visibleTo="Everybody sees this" defaultValue="Nadia Okafor" />
      <TextField
        label="E-mail address"
        placeholder="you@company.example"
        error="Write an address such as ana@company.example."
      />
      <PasswordField label="Password" description="At least 12 characters" defaultValue="correct horse" />
      <TextArea label="What do you want help with?" visibleTo="Only the mentor you ask" />
      <SelectField
        label="Track"
        options={[
          { value: "ic", label: "Individual" },
          { value: "m", label: "Management" },
        ]}
      />
      <TextField label="Company" disabled defaultValue="Northwind" />
    </Stack>
  </Card>
);

const Choices = () => {
  const [languages, setLanguages] = useState(["English", "Español"]);
  const [tags, setTags] = useState(["payments"]);
  const [skill, setSkill] = useState<string | null>("system");
  const [places, setPlaces] = useState(2);
  const [step, setStep] = useState<number | null>(4);
  const [direction, setDirection] = useState<"ic" | "management" | "open" | null>("ic");
  return (
    <Card title="Choices">
      <Stack>
        <MultiSelect
          label="Languages"
          visibleTo="Everybody sees this"
          options={LANGUAGES}
          value={languages}
          onChange={setLanguages}
        />
        <SearchSelect label="Skill" options={SKILLS} value={skill} onChange={setSkill} />
        <TagInput
          label="Topics"
          description="End each with Enter"
          value={tags}
          onChange={setTags}
          suggestions={["ledger", "tests"]}
        />
        <ProficiencyPicker
          label="System design, wanted"
          steps={STEPS}
          value={step}
          onChange={setStep}
          least={3}
        />
        <NumberStepper label="Capacity" value={places} onChange={setPlaces} min={0} max={6} unit="people" />
        <RadioCards
          label="Direction"
          options={[
            { value: "ic", label: "Individual", detail: "Deeper in the work itself" },
            { value: "management", label: "Management", detail: "Growing people and teams" },
            { value: "open", label: "Undecided", detail: "Both stay open" },
          ]}
          value={direction}
          onChange={setDirection}
        />
        <CheckboxField
          label="Accept bookings at once"
          description="Else each is asked first."
          defaultChecked
        />
        <CheckboxField label="I have read it" error="Tick this to go on." />
      </Stack>
    </Card>
  );
};

/** Every field in its states, and the buttons. */
export const FieldsGallery = () => (
  <>
    <PageHeading
      title="Fields say who sees them"
      sub="Errors stand beside the field; what was typed stays."
    />
    <Row>
      <Button variant="primary">Book</Button>
      <Button variant="primary" loading>
        Book
      </Button>
      <Button variant="primary" disabled>
        Book
      </Button>
      <Button>Reply</Button>
      <Button loading>Reply</Button>
      <Button variant="bare">Move</Button>
      <Button variant="danger">End the mentorship</Button>
    </Row>
    <Grid columns={2}>
      <TextFields />
      <Choices />
    </Grid>
  </>
);
