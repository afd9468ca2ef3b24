import { cautionWords, reasonWords, weekWords } from "@belay/core/matching/reason-words.ts";
import type { RequestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";
import { BulletList } from "@belay/ui/bullet-list.tsx";
import { Card } from "@belay/ui/card.tsx";
import { ScoreBar } from "@belay/ui/score-bar.tsx";
import { ScoreParts } from "@belay/ui/score-parts.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { Link } from "@tanstack/react-router";
import { useLadder } from "../ladder/use-ladder.ts";
import type { FindSearch } from "../lib/find-search.ts";
import { AskButton } from "../mentorships/ask-button.tsx";
import { InLine } from "../mentorships/in-line.tsx";
import { firstName } from "../people/first-name.ts";
import { ChangeButtons } from "./change-buttons.tsx";
import type { Judgement } from "./find-calls.ts";
import { aimWords } from "./find-title.ts";
import { namedParts } from "./part-names.ts";
import { canBeAsked, canWait, refusalWords } from "./refusal-words.ts";
import { pickFromSearch } from "./suggested-mentors.tsx";

interface JudgementCardProps {
  judged: Judgement;
  search: FindSearch;
  onChange: (search: FindSearch) => void;
}

/** How a colleague fits as one's mentor: the score and why, or each reason why not with the change that helps. */
export function JudgementCard({ judged, search, onChange }: JudgementCardProps) {
  const names = useLadder();
  const name = firstName(judged.name);
  if (!judged.isOffering) {
    return (
      <Card title={`${name} as your mentor`}>
        <Text>{name} does not mentor just now.</Text>
        <HoursLine judged={judged} name={name} />
      </Card>
    );
  }
  const parts = namedParts(judged.bar, judged.caution);
  const goals = goalsToAsk(judged);
  return (
    <Card title={`${name} as your mentor for ${aimWords(judged.goals, names)}`}>
      <Stack gap={4}>
        {judged.refusals.length === 0 ? (
          <Fit judged={judged} name={name} parts={parts} />
        ) : (
          <NoFit judged={judged} name={name} search={search} onChange={onChange} />
        )}
        <HoursLine judged={judged} name={name} />
        {canBeAsked(judged.refusals) && goals.length > 0 ? (
          <div>
            <AskButton
              mentor={judged}
              goals={goals}
              asked={judged.asked}
              variant={judged.refusals.length === 0 ? "primary" : "quiet"}
              pickNext={pickFromSearch}
            />
          </div>
        ) : null}
        {canWait(judged.refusals) && goals.length > 0 ? <InLine mentor={judged} goals={goals} /> : null}
      </Stack>
    </Card>
  );
}

interface PartProps {
  judged: Judgement;
  name: string;
}

function Fit({ judged, name, parts }: PartProps & { parts: ReturnType<typeof namedParts> }) {
  const names = useLadder();
  return (
    <>
      <ScoreBar parts={parts} of={judged.name} />
      <BulletList>
        {judged.reasons.map((reason) => (
          <li key={reason.code + reasonWords(reason, names)}>{reasonWords(reason, names)}</li>
        ))}
      </BulletList>
      {judged.caution === null ? null : (
        <Text size="small" tone="muted">
          But: {cautionWords(judged.caution, name, names)}
        </Text>
      )}
      <details>
        <summary>What {judged.bar.score} is made of</summary>
        <ScoreParts parts={parts} sum={judged.bar.score} />
      </details>
    </>
  );
}

function NoFit({
  judged,
  name,
  search,
  onChange,
}: PartProps & Pick<JudgementCardProps, "search" | "onChange">) {
  return (
    <>
      <BulletList>
        {judged.refusals.map((refusal) => (
          <li key={refusal}>{refusalWords(refusal, name)}</li>
        ))}
      </BulletList>
      <ChangeButtons search={search} changes={judged.changes} onChange={onChange} person={name} />
    </>
  );
}

function HoursLine({ judged, name }: PartProps) {
  const { sharedMinutesPerWeek: minutes, ownHoursPainted } = judged;
  if (minutes === null || !ownHoursPainted) {
    return (
      <Text size="small" tone="muted">
        You have not said when you are free, so nothing can be said about your hours and {name}'s.{" "}
        <Link to="/settings/hours">Paint your hours</Link>
      </Text>
    );
  }
  return (
    <Text size="small" tone="muted">
      {minutes < 1
        ? `You and ${name} have no open hour in common.`
        : `Your open hours meet for ${weekWords(minutes)}.`}
    </Text>
  );
}

/** The goals they help most with, then everything else they teach. */
function goalsToAsk({ askFor, offers }: Pick<Judgement, "askFor" | "offers">): RequestGoal[] {
  const named = new Set(askFor.flatMap((goal) => (goal.kind === "skill" ? [goal.skillId] : [])));
  const others = offers
    .filter(({ skillId }) => !named.has(skillId))
    .map(({ skillId, level }) => ({ kind: "skill" as const, skillId, fromLevel: null, toLevel: level }));
  return [...askFor, ...others];
}
