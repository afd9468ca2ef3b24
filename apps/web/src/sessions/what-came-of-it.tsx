import { Disclosure } from "@belay/ui/disclosure.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { CloseOutActions } from "./close-out-actions.tsx";
import { dueByDefault } from "./close-out-draft.ts";
import { CloseOutLine } from "./close-out-line.tsx";
import { CloseOutSkill } from "./close-out-skill.tsx";
import type { PairsPart } from "./session-calls.ts";
import type { useCloseOut } from "./use-close-out.ts";

interface WhatCameOfItProps {
  form: Pick<ReturnType<typeof useCloseOut>, "draft" | "change" | "problems">;
  session: { startsAt: string };
  goal: PairsPart["goal"];
  otherName: string;
}

/** What I learned and will do; a skill and thanks for who has the minute. */
export function WhatCameOfIt({ form, session, goal, otherName }: WhatCameOfItProps) {
  const { draft, change, problems } = form;
  const { learnedSkill, isSelfAssessed, thanks, thanksCircle } = draft;
  return (
    <>
      <CloseOutLine
        label="What I learned"
        otherName={otherName}
        value={{ text: draft.learned, circle: draft.learnedCircle, error: problems.learned }}
        maxLength={2_000}
        onChange={({ text, circle }) => change({ learned: text, learnedCircle: circle })}
      />
      <CloseOutActions
        actions={draft.actions}
        circle={draft.actionsCircle}
        otherName={otherName}
        dueOn={dueByDefault(session.startsAt)}
        error={problems.actions}
        onChange={change}
      />
      <Disclosure summary="Add a skill, or thanks">
        <Stack gap={4}>
          <CloseOutSkill
            skill={learnedSkill}
            isSelfAssessed={isSelfAssessed}
            goal={goal}
            error={problems.learnedSkill}
            onChange={change}
          />
          <CloseOutLine
            label="Thanks"
            otherName={otherName}
            value={{ text: thanks, circle: thanksCircle, error: problems.thanks }}
            maxLength={1_000}
            onChange={({ text, circle }) => change({ thanks: text, thanksCircle: circle })}
          />
        </Stack>
      </Disclosure>
    </>
  );
}
