import type { EvidenceNumber } from "@belay/core/evidence/evidence-number.ts";
import { formatDay } from "@belay/core/time-words/day-words.ts";
import { wallClock } from "@belay/core/time-words/wall-clock.ts";
import { LoadPills } from "@belay/ui/load-pills.tsx";
import { PersonLine } from "@belay/ui/person-line.tsx";
import type { TableColumn } from "@belay/ui/sortable-table.tsx";
import { SortableTable } from "@belay/ui/sortable-table.tsx";
import { Text } from "@belay/ui/text.tsx";
import { Link } from "@tanstack/react-router";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import type { EvidencePeriod, TeamMember } from "./evidence.ts";
import { weekBand } from "./evidence-words.ts";
import { NumberButton } from "./number-button.tsx";
import styles from "./team-table.module.css";

interface TeamTableProps {
  people: readonly TeamMember[];
  period: EvidencePeriod;
  /** The dates as the address has them, for the links to each person. */
  search: { from?: string; to?: string };
  onOpen: (personId: string, number: EvidenceNumber) => void;
}

/** A lead's people with their numbers, each of which opens what it counts. */
export function TeamTable({ people, period, search, onOpen }: TeamTableProps) {
  const number = (key: NumberKey, header: string): TableColumn<TeamMember> => ({
    key,
    header,
    isNumber: true,
    sortBy: (row) => row[key],
    cell: (row) => (
      <NumberButton
        value={row[key]}
        number={numberOf[key]}
        name={row.name}
        onOpen={(which) => onOpen(row.id, which)}
      />
    ),
  });
  const columns: TableColumn<TeamMember>[] = [
    {
      key: "person",
      header: "Person",
      sortBy: ({ name }) => name,
      cell: ({ id, name, title }) => (
        <PersonLine
          person={{ id, name, title: title ?? undefined }}
          name={
            <Link to="/team/$personId" params={{ personId: id }} search={search}>
              {name}
            </Link>
          }
        />
      ),
    },
    number("sessions", "Sessions"),
    number("hours", "Hours"),
    number("mentees", "Mentees"),
    number("taught", "Reviews that taught"),
    number("asMentee", "As mentee"),
    {
      key: "last",
      header: "Last activity",
      sortBy: ({ lastActivity }) => lastActivity && Date.parse(lastActivity.at),
      cell: ({ lastActivity }) => <LastActivity at={lastActivity?.at} zone={period.timeZone} />,
    },
    {
      key: "load",
      header: "Load",
      sortBy: ({ load }) => (load.isMentoring ? load.taken - load.capacity : null),
      cell: ({ load }) => <Load load={load} />,
    },
  ];
  return (
    <SortableTable
      label="Your people and what they did"
      columns={columns}
      rows={people}
      rowKey={({ id }) => id}
      initialSorting={{ key: "person", direction: "ascending" }}
    />
  );
}

type NumberKey = "sessions" | "hours" | "mentees" | "taught" | "asMentee";

const numberOf = {
  sessions: "held",
  hours: "hours",
  mentees: "mentees",
  taught: "taught",
  asMentee: "asMentee",
} satisfies Record<NumberKey, EvidenceNumber>;

function LastActivity({ at, zone }: { at: string | undefined; zone: string }) {
  const { locale } = useViewer();
  const now = new Date(useNow()).toISOString();
  if (at === undefined) return <>nothing in these dates</>;
  return (
    <>
      <span className={styles.band}>{weekBand(wallClock(at, zone).date, wallClock(now, zone).date)}</span>
      <Text tone="muted" size="small">
        {formatDay({ instant: at, zone, now, locale })}
      </Text>
    </>
  );
}

function Load({ load: { taken, capacity, isMentoring } }: Pick<TeamMember, "load">) {
  if (!isMentoring) return <>does not mentor yet</>;
  return <LoadPills taken={taken} places={capacity} note={taken >= capacity ? "full" : undefined} />;
}
