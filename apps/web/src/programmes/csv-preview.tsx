import type { MemberRow } from "@belay/core/programmes/member-rows.ts";
import { Badge } from "@belay/ui/badge.tsx";
import { Chips } from "@belay/ui/chips.tsx";
import { ListCard } from "@belay/ui/list-card.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useState } from "react";
import { useLadder } from "../ladder/use-ladder.ts";
import type { Preview } from "./programme-calls.ts";
import { count, saySides } from "./programme-words.ts";

const OUTCOMES = {
  add: { words: "New", tone: "good" },
  change: { words: "Changes", tone: "accent" },
  same: { words: "As before", tone: "plain" },
  problem: { words: "Left out", tone: "bad" },
} as const satisfies Record<MemberRow["outcome"], { words: string; tone: string }>;

/** What would come of every line, those with a problem first in sight. */
export function CsvPreview({ preview: { problem, rows } }: { preview: Preview }) {
  const wrong = rows.filter(({ outcome }) => outcome === "problem").length;
  const [show, setShow] = useState<"all" | "problem">(wrong > 0 ? "problem" : "all");
  if (problem !== null) {
    return (
      <div role="alert">
        <Text tone="bad">{problem}</Text>
      </div>
    );
  }
  const shown = show === "all" ? rows : rows.filter(({ outcome }) => outcome === "problem");
  return (
    <Stack gap={3}>
      <Text>{saySum(rows, wrong)}</Text>
      {wrong === 0 ? null : (
        <Chips
          label="Which lines"
          options={[
            { value: "problem", label: `Left out (${wrong})` },
            { value: "all", label: `All lines (${rows.length})` },
          ]}
          value={show}
          onChange={setShow}
        />
      )}
      <ListCard label="Lines of the file">
        {shown.map((row) => (
          <PreviewLine key={row.line} row={row} />
        ))}
      </ListCard>
    </Stack>
  );
}

function saySum(rows: readonly MemberRow[], wrong: number): string {
  const number = (outcome: MemberRow["outcome"]) => rows.filter((row) => row.outcome === outcome).length;
  const parts = [`${number("add")} new`, `${number("change")} changed`, `${number("same")} as before`];
  return `${count(rows.length, "line")}: ${parts.join(", ")}${wrong === 0 ? "." : `, ${wrong} left out.`}`;
}

function PreviewLine({ row }: { row: MemberRow }) {
  const { skillName } = useLadder();
  const { line, email, person, outcome, wish, problems } = row;
  const about = wish && [
    saySides(wish),
    wish.capacity === null ? null : `${wish.capacity} at once`,
    wish.wantedSkills.map(skillName).join(", "),
  ];
  return (
    <Row justify="between" align="start" wrap={false}>
      <Stack gap={0}>
        <span>{person?.name ?? (email || "No address")}</span>
        <Text tone="muted" size="small">
          {[`Line ${line}`, ...(about ?? [])].filter(Boolean).join(" · ")}
        </Text>
        {problems.map((words) => (
          <Text key={words} tone="bad" size="small">
            {words}
          </Text>
        ))}
      </Stack>
      <Badge tone={OUTCOMES[outcome].tone}>{OUTCOMES[outcome].words}</Badge>
    </Row>
  );
}
