import type { Party } from "@belay/core/sessions/session.ts";
import { Badge } from "@belay/ui/badge.tsx";
import { DefinitionList } from "@belay/ui/definition-list.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { dayWords } from "../lib/day-words.ts";
import { useViewer } from "../lib/viewer.ts";
import { circleWords } from "./circle-words.ts";
import type { CloseOutRow } from "./close-out-draft.ts";
import classes from "./close-out-words.module.css";

interface CloseOutWordsProps {
  row: CloseOutRow;
  role: Party;
  otherName: string;
}

/** What one side said, in the viewer's words, with who sees each line. */
export function CloseOutWords({ row, role, otherName }: CloseOutWordsProps) {
  const sees = (circle: CloseOutRow["learnedCircle"]) =>
    circleWords(otherName).find(({ value }) => value === circle)?.sees;
  const { locale } = useViewer();
  const skill = useSkillWords(row.learnedSkill);
  const lines = [
    { term: "Learned", text: [row.learned, skill].filter(Boolean).join("\n"), circle: row.learnedCircle },
    {
      term: "Will do",
      text: row.actions.map((action) => actionWords(action, locale)).join("\n"),
      circle: row.actionsCircle,
    },
    { term: "Thanks", text: row.thanks, circle: row.thanksCircle },
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
            detail: <span className={classes.lines}>{text}</span>,
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

function actionWords({ words, dueOn, doneAt }: CloseOutRow["actions"][number], locale: string): string {
  const due = dueOn === null ? "" : ` · by ${dayWords(dueOn, locale)}`;
  return `${doneAt === null ? "☐" : "☑"} ${words}${due}`;
}

/** "System design, 2 → 3". */
function useSkillWords(skill: CloseOutRow["learnedSkill"]): string | null {
  const { data } = useQuery({ ...api.ladder.current.queryOptions(), enabled: skill !== null });
  if (skill === null) return null;
  const name = data?.catalogue.skills.find(({ id }) => id === skill.skillId)?.name ?? skill.skillId;
  return `${name}, ${skill.from ?? "?"} → ${skill.to}`;
}
