import type { Party } from "@belay/core/sessions/session.ts";
import { Badge } from "@belay/ui/badge.tsx";
import { DefinitionList } from "@belay/ui/definition-list.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { circleWords } from "./close-out-line.tsx";
import type { CloseOutRow } from "./use-close-out.ts";

interface CloseOutWordsProps {
  row: CloseOutRow;
  role: Party;
  otherName: string;
}

/** What one side said, in the viewer's words, with who sees each line. */
export function CloseOutWords({ row, role, otherName }: CloseOutWordsProps) {
  const sees = (circle: CloseOutRow["learnedCircle"]) =>
    circleWords(otherName).find(({ value }) => value === circle)?.sees;
  const lines = [
    { term: "Learned", text: row.learned, circle: row.learnedCircle },
    { term: "Next", text: row.nextStep, circle: row.nextStepCircle },
  ].filter(({ text }) => text !== "");
  return (
    <Stack gap={2}>
      <Row gap={2}>
        <strong>{row.isOwn ? "You said" : `${otherName} said`}</strong>
        <Badge tone={row.held ? "good" : "bad"}>{sayOutcome({ row, role, otherName })}</Badge>
      </Row>
      {lines.length > 0 ? (
        <DefinitionList
          items={lines.map(({ term, text, circle }) => ({
            term: `${term} · ${sees(circle)}`,
            detail: text,
          }))}
        />
      ) : null}
    </Stack>
  );
}

function sayOutcome({ row, role, otherName }: CloseOutWordsProps): string {
  if (row.held) return "It took place";
  if (row.absent === "both") return "Neither of you was there";
  return row.absent === role ? "You were not there" : `${otherName} was not there`;
}
