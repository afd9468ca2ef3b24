import { Button } from "@belay/ui/button.tsx";
import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { Row } from "@belay/ui/row.tsx";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../api.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { EndMentorship } from "../mentorships/end-mentorship.tsx";
import { firstName } from "../people/first-name.ts";
import type { SilenceCode, SilenceSubject, TurnKind } from "./check-calls.ts";
import { silenceSentences } from "./check-sentences.ts";
import { useCheck } from "./use-check.ts";

interface SilenceAnswerProps {
  subject: SilenceSubject;
  kind: TurnKind;
  isFirst: boolean;
}

/** A quiet relationship: pick up the thread or leave it for now; at its end conclude it or go on. */
export function SilenceAnswer({ subject, kind, isFirst }: SilenceAnswerProps) {
  const { problem, attempt } = useCheck();
  const answering = useMutation(api.checks.answerSilence.mutationOptions());
  const { id: mentorshipId, version, role, other, quietSince: since } = subject;
  const say = (answer: "notNow" | "goOn") => () =>
    attempt(async () => {
      const outcome = await answering.mutateAsync({ mentorshipId, since, answer });
      return outcome.ok ? null : sentence<SilenceCode>(outcome, silenceSentences);
    });
  const isEnd = kind === "concludeOrGoOn";
  return (
    <Row gap={2} justify="end">
      {problem === null ? null : <span role="alert">{problem}</span>}
      {isEnd ? (
        <>
          <EndMentorship
            mentorship={{ id: mentorshipId, version }}
            otherName={firstName(other.name)}
            role={role}
            isConcluding
          />
          <Button variant={isFirst ? "primary" : "quiet"} loading={answering.isPending} onClick={say("goOn")}>
            Go on
          </Button>
        </>
      ) : (
        <>
          <Button variant="bare" loading={answering.isPending} onClick={say("notNow")}>
            Not now
          </Button>
          <Link
            to="/mentorships/$id"
            params={{ id: mentorshipId }}
            className={buttonClassName(isFirst ? "primary" : "quiet")}
          >
            Pick up the thread
          </Link>
        </>
      )}
    </Row>
  );
}
