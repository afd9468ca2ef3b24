import { MOST_CHOICES } from "@belay/core/mentorships/choices.ts";
import { Button } from "@belay/ui/button.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import { firstName } from "../people/first-name.ts";
import { AddChoiceButton } from "./add-choice-button.tsx";
import type { Chain } from "./chain-of.ts";
import styles from "./choice-list.module.css";
import { ChoiceList } from "./choice-list.tsx";
import { skippedWords } from "./choice-words.ts";
import type { Request } from "./mentorship-calls.ts";
import type { PickNext } from "./pick-next.ts";
import { useChoices } from "./use-choices.ts";

interface LaterChoicesProps {
  request: Request;
  chain: Chain;
  pickNext: PickNext;
}

/** Who is asked if this one cannot: added, in another order, taken away, or asked now. */
export function LaterChoices({ request, chain, pickNext }: LaterChoicesProps) {
  const choices = useChoices({ requestId: request.id, version: chain.version });
  const { settled, later } = chain;
  const [first] = later;
  const hasRoom = settled.length + later.length < MOST_CHOICES;
  const skipped = settled.flatMap((row) => skippedWords(row) ?? []);
  if (later.length === 0 && skipped.length === 0 && !hasRoom) return null;
  return (
    <div className={styles.later}>
      {skipped.map((words) => (
        <Text key={words} size="small" tone="muted">
          {words}
        </Text>
      ))}
      {later.length === 0 ? null : (
        <ChoiceList
          label={`Who is asked after ${firstName(request.mentorName)}`}
          choices={later}
          from={settled.length + 1}
          onChange={(next) => choices.arrange(next.map(({ id }) => id))}
        />
      )}
      <Row gap={2}>
        {first === undefined ? null : (
          <Button loading={choices.isBusy} onClick={choices.askNext}>
            Ask {firstName(first.name)} now
          </Button>
        )}
        {hasRoom ? <AddChoiceButton request={request} chain={chain} pickNext={pickNext} /> : null}
      </Row>
      <FormProblem words={choices.problem} />
    </div>
  );
}
