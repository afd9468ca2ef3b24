import { isClosedForGood, isOver } from "@belay/core/sessions/close-out.ts";
import type { Party } from "@belay/core/sessions/session.ts";
import { formatClock, formatDay } from "@belay/core/time-words/day-words.ts";
import { zoneAbbreviation } from "@belay/core/time-words/zone-words.ts";
import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useState } from "react";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import type { CloseOutSuggestion } from "./close-out-draft.ts";
import { NOTHING_SUGGESTED } from "./close-out-draft.ts";
import { CloseOutForm } from "./close-out-form.tsx";
import { CloseOutWords } from "./close-out-words.tsx";
import type { PairsPart, SessionDetail } from "./session-calls.ts";

interface CloseOutCardProps {
  session: SessionDetail;
  ofPair: PairsPart;
  role: Party;
  otherName: string;
  /** What the agenda says of it. */
  suggestion?: CloseOutSuggestion | undefined;
}

/** Before it begins: when it can be closed out. After: the form, then what both said. */
export function CloseOutCard(props: CloseOutCardProps) {
  const { session, ofPair, role, otherName, suggestion = NOTHING_SUGGESTED } = props;
  const now = useNow();
  const [isCorrecting, setCorrecting] = useState(false);
  const own = ofPair.closeOuts.find(({ isOwn }) => isOwn) ?? null;
  const said = isCorrecting ? ofPair.closeOuts.filter(({ isOwn }) => !isOwn) : ofPair.closeOuts;
  if (!CLOSABLE.has(session.status)) return null;
  if (now < Date.parse(session.startsAt)) return <NotYet session={session} />;
  if (isClosedForGood(session, new Date(now).toISOString()))
    return <Over said={ofPair.closeOuts} role={role} otherName={otherName} />;
  const isAsked = own === null || isCorrecting;
  return (
    <Card title={isOver(session, new Date(now).toISOString()) ? "Close out" : "Close out, when you are done"}>
      <Stack>
        {session.isDisputed ? <Disputed otherName={otherName} /> : null}
        {said.map((row) => (
          <CloseOutWords key={row.personId} row={row} role={role} otherName={otherName} />
        ))}
        {isAsked ? (
          <CloseOutForm
            // Said in another window: the form then holds that.
            key={own?.version ?? 0}
            session={session}
            goal={ofPair.goal}
            suggestion={suggestion}
            role={role}
            otherName={otherName}
            own={own}
            onDone={() => setCorrecting(false)}
          />
        ) : (
          <div>
            <Button onClick={() => setCorrecting(true)}>Correct what you said</Button>
          </div>
        )}
      </Stack>
    </Card>
  );
}

interface OverProps {
  said: PairsPart["closeOuts"];
  role: Party;
  otherName: string;
}

/** Thirty days later: what was said, and nothing to say any more. */
function Over({ said, role, otherName }: OverProps) {
  return (
    <Card title="Close out">
      <Stack>
        {said.map((row) => (
          <CloseOutWords key={row.personId} row={row} role={role} otherName={otherName} />
        ))}
        <Text tone="muted">
          {said.length === 0
            ? "Nobody said whether it took place, so it counts for neither of you. That can be said for 30 days after the end."
            : "The 30 days to say more are over, so what was said of it stands."}
        </Text>
      </Stack>
    </Card>
  );
}

const CLOSABLE = new Set(["confirmed", "completed", "no_show"]);

function NotYet({ session: { startsAt } }: { session: SessionDetail }) {
  const { timeZone: zone, locale } = useViewer();
  const day = formatDay({ instant: startsAt, zone, locale });
  return (
    <Card title="Close out">
      <Text tone="muted">
        {`From ${day}, ${formatClock(startsAt, zone)} ${zoneAbbreviation(startsAt, zone)} either of you can say whether it took place. Two minutes, begun by your agenda.`}
      </Text>
    </Card>
  );
}

function Disputed({ otherName }: { otherName: string }) {
  return (
    <div role="note">
      <Text>
        {`Talk about it with ${otherName}. As soon as one of you corrects what they said, it is settled; until then it counts for neither of you.`}
      </Text>
    </div>
  );
}
