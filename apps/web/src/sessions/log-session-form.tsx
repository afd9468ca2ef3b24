import type { Party } from "@belay/core/sessions/session.ts";
import { Card } from "@belay/ui/card.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { useNavigate } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { useNow } from "../lib/use-now.ts";
import { FormEnd } from "./form-end.tsx";
import { LoggedLines } from "./logged-lines.tsx";
import { LoggedTime } from "./logged-time.tsx";
import { LoggedWho } from "./logged-who.tsx";
import { SessionKindChips } from "./session-kind-chips.tsx";
import { useLogSession } from "./use-log-session.ts";
import { firstName } from "./use-session-time.ts";

/** Somebody with whom a session may have taken place; `role` is the viewer's part, where a mentorship says it. */
export interface LogPartner {
  id: string;
  name: string;
  role: Party | null;
}

interface LogSessionFormProps {
  partners: readonly LogPartner[];
  withId: string | undefined;
}

/** A session that nobody had booked, as one of the two remembers it. */
export function LogSessionForm({ partners, withId }: LogSessionFormProps) {
  const navigate = useNavigate();
  const now = new Date(useNow()).toISOString();
  const first = partners.find(({ id }) => id === withId) ?? (partners.length === 1 ? partners[0] : undefined);
  const log = useLogSession({
    otherId: first?.id ?? "",
    as: first?.role ?? "mentee",
    now,
    onLogged: (id) => navigate({ to: "/sessions/$id", params: { id } }),
  });
  const { draft, change, problems } = log;
  const other = partners.find(({ id }) => id === draft.otherId);
  const name = other ? firstName(other.name) : "the other one";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    return log.save();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Card title="What took place">
          <Stack>
            <LoggedWho log={log} partners={partners} name={name} />
            <LoggedTime log={log} now={now} />
            <TextField
              label="What was it about?"
              visibleTo="Both of you see this"
              maxLength={200}
              value={draft.topic}
              onChange={({ target }) => change({ topic: target.value })}
              error={problems.topic}
            />
            <SessionKindChips value={draft.kind} onChange={(kind) => change({ kind })} />
          </Stack>
        </Card>
        <LoggedLines log={log} name={name} />
        <FormEnd
          problem={problems.form ?? problems.key}
          says={`It counts for both of you once ${name} says that it took place. They are asked on Home, for 30 days.`}
          action={{ label: "Log it", isBusy: log.isSaving }}
        />
      </Stack>
    </form>
  );
}
