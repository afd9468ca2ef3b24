import { Badge } from "@belay/ui/badge.tsx";
import { ListCard } from "@belay/ui/list-card.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import { Link } from "@tanstack/react-router";
import { sayDate } from "./date-words.ts";
import styles from "./team-list.module.css";

export interface ListedTeam {
  id: string;
  name: string;
  org: string;
  leadName: string | null;
  leadSince: string | null;
  isLeadGone: boolean;
  memberCount: number;
}

/** Every team with who leads it and how many stand in it; the name opens its details. */
export function TeamList({ teams }: { teams: readonly ListedTeam[] }) {
  return (
    <ListCard label="Teams">
      {teams.map((team) => (
        <TeamRow key={team.id} team={team} />
      ))}
    </ListCard>
  );
}

function TeamRow({ team }: { team: ListedTeam }) {
  return (
    <div className={styles.row}>
      <div>
        <Link to="/company/teams" search={{ team: team.id }} className={styles.name} resetScroll={false}>
          {team.name}
        </Link>
        {team.org === "" ? null : (
          <Text tone="muted" size="small">
            {team.org}
          </Text>
        )}
      </div>
      <Row gap={2}>
        <LeadWords team={team} />
      </Row>
      <span className={styles.count}>
        {team.memberCount} {team.memberCount === 1 ? "person" : "people"}
      </span>
    </div>
  );
}

function LeadWords({ team: { leadName, leadSince, isLeadGone } }: { team: ListedTeam }) {
  if (leadName === null || leadSince === null) return <Badge tone="waiting">No lead yet</Badge>;
  return (
    <>
      <span>
        Led by {leadName} <span className={styles.quiet}>since {sayDate(leadSince)}</span>
      </span>
      {isLeadGone ? <Badge tone="bad">Account closed</Badge> : null}
    </>
  );
}
