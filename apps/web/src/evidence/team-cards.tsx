import { Card } from "@belay/ui/card.tsx";
import { Grid } from "@belay/ui/grid.tsx";
import { Text } from "@belay/ui/text.tsx";
import type { TeamEvidence, TeamMember } from "./evidence.ts";
import { counted } from "./evidence-words.ts";

/** What a lead might want to act on; a card is there only where there is something to say. */
export function TeamCards({ team }: { team: TeamEvidence }) {
  const cards = [carriedBy(team), waiting(team), notRecorded(team)].filter((card) => card !== null);
  if (cards.length === 0) return null;
  return (
    <Grid columns={3}>
      {cards.map(({ title, fact, detail }) => (
        <Card key={title} title={title}>
          <strong>{fact}</strong>
          <Text tone="muted" size="small">
            {detail}
          </Text>
        </Card>
      ))}
    </Grid>
  );
}

interface CardWords {
  title: string;
  fact: string;
  detail: string;
}

function carriedBy({ shares, people }: TeamEvidence): CardWords | null {
  if (shares === null) return null;
  const carriers = people.filter(({ id }) => shares.carriers.includes(id));
  const idle = people.filter(({ load }) => load.isMentoring && load.taken < load.capacity && !load.wasAsked);
  const unasked =
    idle.length === 0
      ? ""
      : `; ${listNames(idle)} ${idle.length === 1 ? "has" : "have"} room and ${idle.length === 1 ? "was" : "were"} never asked`;
  return {
    title: "Carried by",
    fact: `${carriers.length} of ${shares.people} people did ${shares.percent} %`,
    detail: `${listNames(carriers)} held at least half of the sessions${unasked}`,
  };
}

function waiting({ waiting: awaited, people }: TeamEvidence): CardWords | null {
  if (awaited === null) return null;
  const skills = awaited.skills.map(({ name, people: count }) => `${name} (${count})`).join(", ");
  const teachers = people.filter(({ id }) =>
    awaited.skills.some(({ teacherIds }) => teacherIds.includes(id)),
  );
  const help =
    teachers.length === 0
      ? ""
      : `${skills === "" ? "" : ". "}${listNames(teachers)} could teach and ${teachers.length === 1 ? "has" : "have"} room`;
  return {
    title: "Waiting",
    fact: `${counted(awaited.people, "person", "people")} ${awaited.people === 1 ? "waits" : "wait"} for a mentor's answer`,
    detail: skills === "" && help === "" ? "They asked for help towards a level" : `${skills}${help}`,
  };
}

function notRecorded({ people }: TeamEvidence): CardWords | null {
  const count = people.reduce((sum, { notClosedOut }) => sum + notClosedOut, 0);
  if (count === 0) return null;
  return {
    title: "Not recorded",
    fact: `${counted(count, "session")} never closed out`,
    detail: "They are not counted until somebody says they were held",
  };
}

const MOST_NAMES = 3;

function listNames(people: readonly TeamMember[]): string {
  const names = people.slice(0, MOST_NAMES).map(({ name }) => name);
  const rest = people.length - names.length;
  return new Intl.ListFormat("en").format(rest > 0 ? [...names, `${rest} more`] : names);
}
