import { Avatar } from "../src/avatar.tsx";
import { Button } from "../src/button.tsx";
import { LoadPills } from "../src/load-pills.tsx";
import { PageHeading } from "../src/page-heading.tsx";
import type { PersonWords } from "../src/person-line.tsx";
import { PersonLine } from "../src/person-line.tsx";
import type { TableColumn } from "../src/sortable-table.tsx";
import { SortableTable } from "../src/sortable-table.tsx";
import { StatTile } from "../src/stat-tile.tsx";
import { StatTiles } from "../src/stat-tiles.tsx";
import { people } from "./people.ts";

type Member = {
  person: PersonWords;
  sessions: number;
  hours: number;
  taught: number;
  load: [number, number];
};

const team: Member[] = [
  {
    person: { ...people.nadia, title: "Senior Engineer" },
    sessions: 31,
    hours: 29.5,
    taught: 18,
    load: [2, 2],
  },
  { person: people.yusuf, sessions: 19, hours: 17.25, taught: 24, load: [3, 3] },
  { person: people.aicha, sessions: 6, hours: 4.5, taught: 7, load: [1, 2] },
  { person: people.mei, sessions: 0, hours: 0, taught: 12, load: [0, 2] },
];

const columns: TableColumn<Member>[] = [
  {
    key: "person",
    header: "Person",
    cell: ({ person }) => <PersonLine person={person} />,
    sortBy: ({ person }) => person.name,
  },
  {
    key: "sessions",
    header: "Sessions",
    isNumber: true,
    cell: ({ sessions }) => sessions,
    sortBy: ({ sessions }) => sessions,
  },
  { key: "hours", header: "Hours", isNumber: true, cell: ({ hours }) => hours, sortBy: ({ hours }) => hours },
  {
    key: "taught",
    header: "Reviews that taught",
    isNumber: true,
    cell: ({ taught }) => taught,
    sortBy: ({ taught }) => taught,
  },
  {
    key: "load",
    header: "Load",
    cell: ({ load: [taken, places] }) => (
      <LoadPills taken={taken} places={places} note={taken === places ? "full for 9 weeks" : undefined} />
    ),
  },
];

/** Tiles and a table, as a lead sees them. */
export const NumbersGallery = () => (
  <>
    <PageHeading
      lead={<Avatar {...people.nadia} size="large" />}
      title="Nadia Okafor mentored 4 people"
      sub={
        <>
          Senior Engineer, Payments · 1 Jun – 23 Nov 2026 · this is exactly what your lead Marta sees ·{" "}
          <a href="#numbers">who looked</a>
        </>
      }
      actions={<Button>Export</Button>}
    />
    <StatTiles label="In numbers">
      <StatTile
        number="31"
        label="sessions held"
        detail="27 confirmed by the mentee · 2 not closed out"
        onOpen={() => undefined}
      />
      <StatTile number="29.5 h" label="together" detail="overlaps counted once" onOpen={() => undefined} />
      <StatTile number="4" label="people" detail="3 sustained · 2 in other teams" />
      <StatTile number="18 of 46" label="comments taught something" detail="marked by those who got them" />
    </StatTiles>
    <SortableTable
      label="The team"
      columns={columns}
      rows={team}
      rowKey={({ person }) => person.id}
      initialSorting={{ key: "sessions", direction: "descending" }}
    />
  </>
);
