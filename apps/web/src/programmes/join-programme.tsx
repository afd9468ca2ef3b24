import { sayNext } from "@belay/core/programmes/programme-words.ts";
import { Button } from "@belay/ui/button.tsx";
import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { Card } from "@belay/ui/card.tsx";
import { EmptyState } from "@belay/ui/empty-state.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { Link, useNavigate } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { useState } from "react";
import { apiClient } from "../api.ts";
import { useViewer } from "../lib/viewer.ts";
import { useVerb } from "../teams/use-verb.ts";
import type { AnswerOf } from "./programme-calls.ts";
import { sayMemberRefusal } from "./programme-sentences.ts";
import { sayDates } from "./programme-words.ts";
import { refreshProgrammes } from "./refresh-programmes.ts";
import { newSides, SideFields, wishOf } from "./side-fields.tsx";

type Joinable = NonNullable<AnswerOf["joinLink"]>;

/** What stands behind a link: what it is, what comes next, and as what one joins. */
export function JoinProgramme({ programme, token }: { programme: Joinable | null; token: string }) {
  const { locale } = useViewer();
  if (programme === null) {
    return (
      <>
        <PageHeading title="This link leads nowhere any more" />
        <EmptyState action={<ProfileLink />}>{sayMemberRefusal({ code: "LINK_NOT_VALID" })}</EmptyState>
      </>
    );
  }
  const { name, purpose, phase, isMember, refusal } = programme;
  return (
    <>
      <PageHeading
        over={sayDates(programme)}
        title={isMember ? `You are in ${name}` : `Join ${name}`}
        sub={purpose || undefined}
      />
      <Stack gap={4}>
        <Text>{sayNext(programme, { phase, asMentee: false, asMentor: false, locale })}</Text>
        {isMember ? (
          <Row>
            <ProfileLink />
          </Row>
        ) : refusal === null ? (
          <JoinForm programme={programme} token={token} />
        ) : (
          <EmptyState action={<ProfileLink />}>{sayMemberRefusal({ code: refusal })}</EmptyState>
        )}
      </Stack>
    </>
  );
}

function ProfileLink() {
  return (
    <Link to="/settings/profile" className={buttonClassName("quiet")}>
      Look at your programmes
    </Link>
  );
}

function JoinForm({ programme: { name, mentorCapacity }, token }: { programme: Joinable; token: string }) {
  const navigate = useNavigate();
  const [draft, setDraft] = useState(newSides);
  const { send, isBusy, problems } = useVerb({
    call: () => apiClient.programmes.join.mutate({ token, ...wishOf(draft) }),
    say: sayMemberRefusal,
    onDone: async () => {
      await refreshProgrammes();
      return navigate({ to: "/" });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    return send(undefined);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Card title="How you take part">
        <Stack>
          <SideFields
            draft={draft}
            change={(part) => setDraft({ ...draft, ...part })}
            problems={problems.fields}
            isSelf
            usualCapacity={mentorCapacity}
          />
          <FormProblem words={problems.general} />
          <Row justify="between">
            <Text tone="muted">You can leave at any time with one click.</Text>
            <Button type="submit" variant="primary" loading={isBusy}>
              Join {name}
            </Button>
          </Row>
        </Stack>
      </Card>
    </form>
  );
}
