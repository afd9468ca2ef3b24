import type { RequestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";
import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { api } from "../api.ts";
import { firstName } from "../people/first-name.ts";
import type { Choosable } from "./pick-next.ts";
import { useReader } from "./use-reader.ts";
import { WaitAnswer } from "./wait-answer.tsx";
import { waitDetail } from "./wait-words.ts";

const JoinLineDialog = lazy(async () => ({
  default: (await import("./join-line-dialog.tsx")).JoinLineDialog,
}));

interface InLineProps {
  mentor: Choosable;
  /** What one may ask this person for, the likeliest first; at least one. */
  goals: readonly RequestGoal[];
}

/** A mentor is full: waiting in line for them, or where one stands in it. */
export function InLine({ mentor, goals }: InLineProps) {
  const [isOpen, setOpen] = useState(false);
  const reader = useReader();
  const { data } = useQuery(api.mentorships.waits.queryOptions());
  if (data === undefined) return null;
  const name = firstName(mentor.name);
  const own = data.find(({ mentorId }) => mentorId === mentor.id);
  if (own) {
    return (
      <>
        <Text>{waitDetail(own, reader)}</Text>
        <Row>
          <WaitAnswer wait={own} mentorName={name} isOffered={own.status === "offered"} isFirst />
        </Row>
      </>
    );
  }
  return (
    <div>
      <Button variant="primary" onClick={() => setOpen(true)}>
        Wait in line for {name}
      </Button>
      <Suspense>
        {isOpen ? <JoinLineDialog mentor={mentor} goals={goals} onClose={() => setOpen(false)} /> : null}
      </Suspense>
    </div>
  );
}
