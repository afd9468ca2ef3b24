import { Badge } from "@belay/ui/badge.tsx";
import { ListCard } from "@belay/ui/list-card.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { Link } from "@tanstack/react-router";
import type { ProgrammeCard } from "./programme-calls.ts";
import { count, PHASE_WORDS, sayDates, sayPeople } from "./programme-words.ts";

/** Programmes that one runs, each with who is in it and where it stands. */
export function ProgrammeList({ programmes }: { programmes: readonly ProgrammeCard[] }) {
  return (
    <ListCard label="Programmes">
      {programmes.map((programme) => (
        <ProgrammeRow key={programme.id} programme={programme} />
      ))}
    </ListCard>
  );
}

function ProgrammeRow({ programme }: { programme: ProgrammeCard }) {
  const { id, name, purpose, phase, pairs, requests } = programme;
  const facts = [
    sayDates(programme),
    sayPeople(programme),
    pairs > 0 ? count(pairs, "pair") : null,
    requests > 0 ? `${count(requests, "request")} open` : null,
  ];
  return (
    <Row justify="between" align="start">
      <Stack gap={1}>
        <strong>
          <Link to="/programmes/$id" params={{ id }}>
            {name}
          </Link>
        </strong>
        {purpose === "" ? null : <Text>{purpose}</Text>}
        <Text tone="muted" size="small">
          {facts.filter(Boolean).join(" · ")}
        </Text>
      </Stack>
      <Badge tone={PHASE_WORDS[phase].tone}>{PHASE_WORDS[phase].words}</Badge>
    </Row>
  );
}
