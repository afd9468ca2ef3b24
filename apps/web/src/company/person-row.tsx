import type { AppRouter } from "@belay/api";
import { Badge } from "@belay/ui/badge.tsx";
import { PersonLine } from "@belay/ui/person-line.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Link } from "@tanstack/react-router";
import type { inferRouterOutputs } from "@trpc/server";
import { sayDate } from "../teams/date-words.ts";

export type ListedPerson = inferRouterOutputs<AppRouter>["company"]["person"];

/** One person in the list: where they stand, who leads them, what is planned or waits for the admin. */
export function PersonRow({ person }: { person: ListedPerson }) {
  const { id, name, email } = person;
  return (
    <PersonLine
      person={{ id, name, title: sayPlace(person) ?? email }}
      name={
        <Link to="/company/people" search={{ person: id }} resetScroll={false}>
          {name}
        </Link>
      }
      detail={sayMore(person)}
      end={
        <Row gap={2} justify="end">
          <PersonBadges person={person} />
        </Row>
      }
    />
  );
}

/** `Staff Engineer, Payments`; null for who has no placement today. */
export function sayPlace({ levelTitle, team }: ListedPerson): string | null {
  return levelTitle === null || team === null ? null : `${levelTitle}, ${team}`;
}

function sayMore({ leadName, team, selfLevelTitle, ...person }: ListedPerson): string | undefined {
  const lead = team !== null && (leadName === null ? "No lead" : `Led by ${leadName}`);
  const declared = team === null && selfLevelTitle !== null && `Says they are ${selfLevelTitle}`;
  const planned =
    person.plannedFrom !== null &&
    `${person.plannedLevelTitle}, ${person.plannedTeam} from ${sayDate(person.plannedFrom)}`;
  return [lead, declared, planned].filter(Boolean).join(" · ") || undefined;
}

function PersonBadges({
  person: { team, deactivatedAt, isCompanyAdmin, selfLevelTitle, id },
}: {
  person: ListedPerson;
}) {
  if (deactivatedAt !== null) return <Badge tone="bad">Account closed</Badge>;
  return (
    <>
      {isCompanyAdmin ? <Badge tone="accent">Company admin</Badge> : null}
      {team === null ? <Badge tone="waiting">Not placed yet</Badge> : null}
      {team === null && selfLevelTitle !== null ? (
        <Link to="/company/people" search={{ person: id, place: true }} resetScroll={false}>
          Confirm as placement
        </Link>
      ) : null}
    </>
  );
}
