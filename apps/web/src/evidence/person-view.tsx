import type { EvidenceNumber } from "@belay/core/evidence/evidence-number.ts";
import { Avatar } from "@belay/ui/avatar.tsx";
import { Grid } from "@belay/ui/grid.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Section } from "@belay/ui/section.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import type { ReactNode } from "react";
import { useViewer } from "../lib/viewer.ts";
import { ActivityHeatmap } from "./activity-heatmap.tsx";
import { ActivityMonths } from "./activity-months.tsx";
import type { PersonEvidence } from "./evidence.ts";
import { EvidenceList } from "./evidence-list.tsx";
import { periodWords } from "./evidence-words.ts";
import { MoreNumbers } from "./more-numbers.tsx";
import { PeriodButton } from "./period-button.tsx";
import { PersonTiles } from "./person-tiles.tsx";

interface PersonViewProps {
  evidence: PersonEvidence;
  /** The dates as the address asks for them. */
  asked: { from: string; to: string } | null;
  onPeriod: (period: { from: string; to: string } | null) => void;
  onOpen: (number: EvidenceNumber) => void;
}

/** One person's numbers and what they stand on: the same for the person and for their lead. */
export function PersonView({ evidence, asked, onPeriod, onOpen }: PersonViewProps) {
  const { person, numbers, period } = evidence;
  const { locale } = useViewer();
  return (
    <Stack gap={6}>
      <PageHeading
        lead={<Avatar id={person.id} name={person.name} size="large" />}
        title={headingOf(person.name, numbers)}
        sub={
          <SubLine parts={[placeOf(person), periodWords(period, locale)]}>
            <PeriodButton period={period} onChange={onPeriod} />
            <WhoSees evidence={evidence} />
          </SubLine>
        }
      />
      <PersonTiles numbers={numbers} onOpen={onOpen} />
      <MoreNumbers evidence={evidence} onOpen={onOpen} />
      {evidence.days.length === 0 ? null : (
        <Grid columns="aside">
          <ActivityHeatmap days={evidence.days} period={period} />
          <ActivityMonths days={evidence.days} period={period} />
        </Grid>
      )}
      <Section title="What the numbers stand on">
        <EvidenceList person={person} number="all" period={asked} />
      </Section>
    </Stack>
  );
}

function headingOf(name: string, { mentees, comments }: PersonEvidence["numbers"]): string {
  if (mentees > 0) return `${name} mentored ${mentees === 1 ? "1 person" : `${mentees} people`}`;
  if (comments > 0)
    return `${name} wrote ${comments === 1 ? "1 review comment" : `${comments} review comments`}`;
  return `Nothing recorded yet for ${name}`;
}

function placeOf({ title, team }: PersonEvidence["person"]): string | null {
  return title === null ? null : `${title}${team === null ? "" : `, ${team}`}`;
}

function SubLine({ parts, children }: { parts: (string | null)[]; children: [ReactNode, ReactNode] }) {
  const [period, whoSees] = children;
  return (
    <>
      {parts.filter(Boolean).join(" · ")} · {period} · {whoSees}
    </>
  );
}

/** Said to both alike: what the subject reads is what the lead reads. */
function WhoSees({ evidence: { person, lead } }: { evidence: PersonEvidence }) {
  const { id } = useViewer();
  if (lead === null) return id === person.id ? <>nobody leads you, so only you see this</> : null;
  if (id === person.id) return <>this is exactly what your lead {lead.name} sees</>;
  return <>{person.name} sees exactly this too</>;
}
