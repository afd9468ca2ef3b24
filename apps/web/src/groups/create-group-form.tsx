import { shiftDate } from "@belay/core/calendar/local-days.ts";
import { wallClock } from "@belay/core/time-words/wall-clock.ts";
import { lengthWords } from "@belay/core/time-words/zone-words.ts";
import { Card } from "@belay/ui/card.tsx";
import { Chips } from "@belay/ui/chips.tsx";
import { NumberStepper } from "@belay/ui/number-stepper.tsx";
import { RadioCards } from "@belay/ui/radio-cards.tsx";
import { SelectField } from "@belay/ui/select-field.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { TextArea } from "@belay/ui/text-area.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { api } from "../api.ts";
import { SkillField } from "../ladder/skill-field.tsx";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import { FormEnd } from "../sessions/form-end.tsx";
import { SessionKindChips } from "../sessions/session-kind-chips.tsx";
import { GROUP_MINUTES } from "./group-minutes.ts";
import { GroupTimeFields } from "./group-time-fields.tsx";
import { useCreateGroup } from "./use-create-group.ts";

const AUDIENCES = [
  { value: "company", label: "Everybody", detail: "Anybody in the company may take a seat." },
  { value: "mentees", label: "My mentees", detail: "Whoever you mentor now." },
  { value: "team", label: "One team", detail: "Whoever is on it when they join." },
] as const;

/** A mentor opens a group: what, for whom, how many, and a time of their own. */
export function CreateGroupForm() {
  const navigate = useNavigate();
  const { timeZone } = useViewer();
  const today = wallClock(new Date(useNow()).toISOString(), timeZone).date;
  const creation = useCreateGroup({
    date: shiftDate(today, 7),
    onOpened: (id) => navigate({ to: "/groups/$id", params: { id } }),
  });
  const { draft, change, problems } = creation;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    return creation.save();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <About creation={creation} />
        <Card title="When">
          <Stack>
            <Chips
              label="Length"
              options={GROUP_MINUTES.map((one) => ({ value: String(one), label: lengthWords(one) }))}
              value={String(draft.durationMinutes)}
              onChange={(value) => {
                const chosen = GROUP_MINUTES.find((one) => String(one) === value);
                if (chosen) change({ durationMinutes: chosen, startsAt: "" });
              }}
            />
            <GroupTimeFields time={draft} onChange={change} error={problems.startsAt} />
          </Stack>
        </Card>
        <ForWhom creation={creation} />
        <FormEnd
          problem={problems.form}
          says="Your time is held at once. Whoever it is open to finds it on Calendar and Find."
          action={{ label: "Open the group", isBusy: creation.isSaving }}
        />
      </Stack>
    </form>
  );
}

type Creation = ReturnType<typeof useCreateGroup>;

function About({ creation: { draft, change, problems } }: { creation: Creation }) {
  return (
    <Card title="What it is about">
      <Stack>
        <TextField
          label="Title"
          visibleTo="Whoever it is open to sees this"
          maxLength={200}
          value={draft.topic}
          onChange={({ target }) => change({ topic: target.value })}
          error={problems.topic}
        />
        <TextArea
          label="What people can expect, if you like"
          visibleTo="Whoever it is open to sees this"
          rows={3}
          maxLength={2_000}
          value={draft.description}
          onChange={({ target }) => change({ description: target.value })}
          error={problems.description}
        />
        <SessionKindChips value={draft.kind} onChange={(kind) => change({ kind })} />
        <SkillField
          value={draft.skillId}
          onChange={(skillId) => change({ skillId })}
          error={problems.skillId}
        />
      </Stack>
    </Card>
  );
}

function ForWhom({ creation: { draft, change, problems } }: { creation: Creation }) {
  const { data: teams = [] } = useQuery(api.groups.teams.queryOptions());
  return (
    <Card title="For whom">
      <Stack>
        <RadioCards
          label="Who may join?"
          options={AUDIENCES}
          value={draft.audience}
          onChange={(audience) => change({ audience })}
        />
        {draft.audience === "team" ? (
          <SelectField
            label="Team"
            placeholder="Choose a team"
            options={teams.map(({ id, name }) => ({ value: id, label: name }))}
            value={draft.teamId}
            onChange={({ target }) => change({ teamId: target.value })}
            error={problems.teamId}
          />
        ) : null}
        <NumberStepper
          label="Seats"
          description="Without your own. Who comes later waits, and is offered a seat that is given up."
          min={2}
          max={8}
          unit="people"
          value={draft.seats}
          onChange={(seats) => change({ seats })}
          error={problems.seats}
        />
      </Stack>
    </Card>
  );
}
