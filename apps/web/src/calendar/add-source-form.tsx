import { addSourceInput } from "@belay/core/calendar/calendar-source.ts";
import { Button } from "@belay/ui/button.tsx";
import { DefinitionList } from "@belay/ui/definition-list.tsx";
import { Disclosure } from "@belay/ui/disclosure.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import type { FormEvent } from "react";
import { useState } from "react";
import { apiClient, queryClient } from "../api.ts";
import { useVerb } from "../teams/use-verb.ts";
import { saySourceRefusal } from "./source-sentences.ts";

const WHERE = [
  {
    term: "Google Calendar",
    detail: "Settings of the calendar, Integrate calendar, Secret address in iCal format",
  },
  { term: "Outlook", detail: "Settings, Calendar, Shared calendars, Publish a calendar, the ICS link" },
  { term: "Apple iCloud", detail: "Share the calendar, Public calendar, Copy link" },
];

/** The secret address of another calendar, tried before it is kept. */
export function AddSourceForm({ isFirst }: { isFirst: boolean }) {
  const [address, setAddress] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const { send, isBusy, problems } = useVerb({
    call: (input: { address: string }) => apiClient.calendar.addSource.mutate(input),
    say: saySourceRefusal,
    onDone: async () => {
      setAddress("");
      await queryClient.invalidateQueries();
    },
    onProblems: (fields) => setProblem(fields.address ?? null),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = addSourceInput.safeParse({ address });
    setProblem(parsed.success ? null : (parsed.error.issues[0]?.message ?? null));
    if (parsed.success) send(parsed.data);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={3}>
        <TextField
          label={isFirst ? "Secret iCal address of your calendar" : "Secret iCal address of another calendar"}
          visibleTo="Kept sealed; nobody sees it again, not even you"
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://"
          value={address}
          onChange={({ currentTarget }) => {
            setAddress(currentTarget.value);
            setProblem(null);
          }}
          error={problem}
        />
        <FormProblem words={problems.general} />
        <Row gap={3}>
          <Button type="submit" loading={isBusy}>
            Add calendar
          </Button>
          <span role="status">{isBusy ? "Reading the calendar, ten seconds at most" : null}</span>
        </Row>
        <Disclosure summary="Where to find the address">
          <DefinitionList items={WHERE} />
        </Disclosure>
      </Stack>
    </form>
  );
}
