import type { HelpForm } from "@belay/core/help/help-ask.ts";
import { Button } from "@belay/ui/button.tsx";
import { Chips } from "@belay/ui/chips.tsx";
import { Dialog } from "@belay/ui/dialog.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { SearchSelect } from "@belay/ui/search-select.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { useNavigate } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { useId } from "react";
import { useLadder } from "../ladder/use-ladder.ts";
import { skillChoices } from "../people/choices.ts";
import { KIND_WORDS } from "../sessions/session-words.ts";
import { RoomLine } from "./room-line.tsx";
import type { AskingForHelp } from "./use-ask-for-help.ts";
import { useAskForHelp } from "./use-ask-for-help.ts";

interface HelpDialogProps {
  form: HelpForm;
  /** The skill it begins with. */
  skillId: string | null;
  onClose: () => void;
}

const WORDS = {
  flash: {
    title: "25 minutes this week",
    sub: "With somebody who knows it and has room. No mentorship needed.",
    verb: "Ask",
  },
  stuck: {
    title: "I’m stuck",
    sub: "Whoever can help and has room today may offer to pair, 25 minutes, starting within minutes.",
    verb: "Show it to them",
  },
} satisfies Record<HelpForm, object>;

/** One line, a skill, and for a flash which times would do. Goes Home, where it stands, when it is asked. */
export function HelpDialog({ form, skillId, onClose }: HelpDialogProps) {
  const asking = useAskForHelp(form, skillId);
  const navigate = useNavigate();
  const formId = useId();
  const { title, sub, verb } = WORDS[form];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await asking.send()) await navigate({ to: "/" });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="narrow"
      head={{ title, sub }}
      footer={
        <Row justify="end">
          <Button variant="bare" onClick={onClose}>
            Not now
          </Button>
          <Button variant="primary" type="submit" form={formId} loading={asking.isSending}>
            {verb}
          </Button>
        </Row>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <Stack gap={4}>
          <Fields asking={asking} />
          <RoomLine asking={asking} />
          <FormProblem words={asking.refusal} />
        </Stack>
      </form>
    </Dialog>
  );
}

const NONE: ReadonlySet<string> = new Set();
const KINDS = (["pairing", "review", "debugging", "career"] as const).map((value) => ({
  value,
  label: KIND_WORDS[value],
}));
const HOURS = [
  { value: "own", label: "In my open hours" },
  { value: "any", label: "At any hour" },
] as const;
const WITHIN = [
  { value: "week", label: "This week" },
  { value: "today", label: "Today" },
] as const;

function Fields({ asking: { form, draft, change, problems } }: { asking: AskingForHelp }) {
  const { catalogue } = useLadder();
  return (
    <>
      <TextField
        label={form === "stuck" ? "What are you stuck with?" : "What is it about?"}
        visibleTo={form === "stuck" ? "Only those who can help see this" : "Only whoever is asked sees this"}
        data-autofocus
        value={draft.about}
        maxLength={200}
        onChange={(event) => change({ about: event.target.value })}
        error={problems.about}
      />
      <SearchSelect
        label="Skill"
        placeholder="System design, Go, mentoring …"
        options={skillChoices(catalogue, NONE)}
        value={draft.skillId}
        onChange={(skillId) => change({ skillId })}
        error={problems.skillId}
      />
      {form === "flash" ? (
        <>
          <Chips
            label="Kind of session"
            options={KINDS}
            value={draft.kind}
            onChange={(kind) => change({ kind })}
          />
          <Row gap={4}>
            <Chips
              label="Until when"
              options={WITHIN}
              value={draft.within}
              onChange={(within) => change({ within })}
            />
            <Chips
              label="Which hours suit"
              options={HOURS}
              value={draft.hours}
              onChange={(hours) => change({ hours })}
            />
          </Row>
        </>
      ) : null}
    </>
  );
}
