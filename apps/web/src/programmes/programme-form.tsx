import { Stack } from "@belay/ui/stack.tsx";
import type { FormEvent, ReactNode } from "react";
import { AboutFields } from "./about-fields.tsx";
import { ClockFields } from "./clock-fields.tsx";
import { ConsentFields, RuleFields } from "./rule-fields.tsx";
import type { ProgrammeEditing } from "./use-programme-form.ts";

interface ProgrammeFormProps {
  form: ProgrammeEditing & { save: () => unknown };
  isKindFixed: boolean;
  /** What counts how much: with real pairs beside it, which another feature knows. */
  weights: ReactNode;
  /** How it ends: what is wrong, what happens then, the button. */
  end: ReactNode;
}

/** Everything that a programme is, from its name to its clocks. */
export function ProgrammeForm({ form, isKindFixed, weights, end }: ProgrammeFormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    return form.save();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <AboutFields form={form} isKindFixed={isKindFixed} />
        {weights}
        <RuleFields form={form} />
        <ConsentFields form={form} />
        <ClockFields form={form} />
        {end}
      </Stack>
    </form>
  );
}
