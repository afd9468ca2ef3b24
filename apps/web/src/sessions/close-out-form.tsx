import type { Party } from "@belay/core/sessions/session.ts";
import { otherParty } from "@belay/core/sessions/session.ts";
import { Button } from "@belay/ui/button.tsx";
import { RadioCards } from "@belay/ui/radio-cards.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import type { FormEvent } from "react";
import type { CloseOutRow, CloseOutSuggestion } from "./close-out-draft.ts";
import classes from "./close-out-form.module.css";
import type { PairsPart } from "./session-calls.ts";
import { useCloseOut } from "./use-close-out.ts";
import { WhatCameOfIt } from "./what-came-of-it.tsx";

interface CloseOutFormProps {
  session: { id: string; startsAt: string };
  goal: PairsPart["goal"];
  suggestion: CloseOutSuggestion;
  role: Party;
  otherName: string;
  own: CloseOutRow | null;
  /** When it is saved, and for who was only correcting, when they leave it. */
  onDone: () => void;
}

const HELD = [
  { value: "held", label: "It took place" },
  { value: "missed", label: "It did not" },
] as const;

/** Whether it took place, what was learned, what is to be done, and thanks: two minutes, begun by the agenda. */
export function CloseOutForm(props: CloseOutFormProps) {
  const { session, goal, suggestion, role, otherName, own, onDone } = props;
  const { draft, change, save, problems, isSaving } = useCloseOut({ session, own, suggestion, onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    return save();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <RadioCards
        label="Did it take place?"
        visibleTo={`You, ${otherName} and your leads see this`}
        options={HELD}
        value={draft.held === null ? null : draft.held ? "held" : "missed"}
        onChange={(value) => change({ held: value === "held" })}
        error={problems.held}
      />
      {draft.held === false ? (
        <RadioCards
          label="Who was not there?"
          visibleTo={`You, ${otherName} and your leads see this`}
          options={[
            { value: otherParty(role), label: otherName },
            { value: role, label: "I was not" },
            { value: "both", label: "Neither of us" },
          ]}
          value={draft.absent}
          onChange={(absent) => change({ absent })}
          error={problems.absent}
        />
      ) : null}
      {draft.held === false ? null : (
        <WhatCameOfIt
          form={{ draft, change, problems }}
          session={session}
          goal={goal}
          otherName={otherName}
        />
      )}
      {problems.form ? (
        <div role="alert">
          <Text tone="bad">{problems.form}</Text>
        </div>
      ) : null}
      <Row>
        <Button variant="primary" type="submit" loading={isSaving}>
          {own ? "Save the correction" : "Close out"}
        </Button>
        {own ? (
          <Button variant="bare" onClick={onDone}>
            Leave it as it was
          </Button>
        ) : null}
      </Row>
    </form>
  );
}
