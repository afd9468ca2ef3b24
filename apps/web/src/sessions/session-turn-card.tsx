import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useState } from "react";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import { ChangeButtons } from "./change-buttons.tsx";
import { FollowingChoice } from "./following-choice.tsx";
import { ProposedTime } from "./proposed-time.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import type { SessionDetail } from "./session-calls.ts";
import classes from "./session-turn-card.module.css";
import { sayTurn } from "./session-turn-words.ts";
import { useSessionChange } from "./use-session-change.ts";
import { firstName } from "./use-session-time.ts";

/** The proposed times of this one and those after it, which can be answered at once. */
function changeTogether({ ofPair }: SessionDetail, isMine: boolean) {
  const { acceptChange = [], withdrawChange = [] } = ofPair?.series?.following ?? {};
  return isMine ? acceptChange : withdrawChange;
}

interface SessionTurnCardProps {
  session: SessionDetail;
  other: { id: string; name: string; timeZone: string };
}

/** Whose turn it is, since when, what happens otherwise, and the buttons for it. */
export function SessionTurnCard({ session, other }: SessionTurnCardProps) {
  const { timeZone, locale } = useViewer();
  const now = new Date(useNow()).toISOString();
  const changes = useSessionChange(session);
  const { change, changeFollowing, problem, isBusy } = changes;
  const [takesFollowing, setFollowing] = useState(false);
  const otherName = firstName(other.name);
  const [isDeclining, setDeclining] = useState(false);
  const turn = session.ofPair?.turn ?? null;
  if (turn === null) return null;
  const isMine = turn.owner === session.role;
  const { accept = [], decline = [], withdraw = [] } = session.ofPair?.series?.following ?? {};
  const words = sayTurn({ turn, isMine, otherName, zone: timeZone, locale, now });
  return (
    <section className={classes.turn} data-turn={isMine ? "yours" : "theirs"} aria-label="Whose turn it is">
      <strong>{words.title}</strong>
      <Text tone="muted">{words.detail}</Text>
      <ProposedTime session={session} other={other} />
      {problem && !isDeclining ? (
        <div role="alert">
          <Text tone="bad">{problem}</Text>
        </div>
      ) : null}
      {turn.kind === "answerChange" ? (
        <ChangeButtons
          session={session}
          other={other}
          isMine={isMine}
          changes={changes}
          together={changeTogether(session, isMine)}
        />
      ) : null}
      <Row gap={2}>
        {session.actions.includes("accept") && accept.length > 1 ? (
          <Button variant="primary" loading={isBusy} onClick={() => changeFollowing("accept", accept)}>
            {`Accept this and the ${accept.length - 1} after it`}
          </Button>
        ) : null}
        {session.actions.includes("accept") ? (
          <Button
            variant={accept.length > 1 ? "quiet" : "primary"}
            loading={isBusy}
            onClick={() => change("accept")}
          >
            {accept.length > 1 ? "Accept only this one" : "Accept"}
          </Button>
        ) : null}
        {session.actions.includes("decline") ? (
          <Button onClick={() => setDeclining(true)}>Decline</Button>
        ) : null}
        {session.actions.includes("withdraw") ? (
          <Button loading={isBusy} onClick={() => change("withdraw")}>
            {withdraw.length > 1 ? "Take only this one back" : "Take it back"}
          </Button>
        ) : null}
        {session.actions.includes("withdraw") && withdraw.length > 1 ? (
          <Button loading={isBusy} onClick={() => changeFollowing("withdraw", withdraw)}>
            {`Take this and the ${withdraw.length - 1} after it back`}
          </Button>
        ) : null}
      </Row>
      {isDeclining ? (
        <ReasonDialog
          title="Decline this time"
          says={`${otherName} is told at once, and the time is free again for both of you.`}
          visibleTo={`${otherName} sees this`}
          confirm={{
            label: "Decline",
            isBusy,
            onConfirm: (reason) =>
              takesFollowing ? changeFollowing("decline", decline, reason) : change("decline", reason),
          }}
          problem={problem}
          onClose={() => setDeclining(false)}
        >
          <FollowingChoice count={decline.length - 1} value={takesFollowing} onChange={setFollowing} />
        </ReasonDialog>
      ) : null}
    </section>
  );
}
