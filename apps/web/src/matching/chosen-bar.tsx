import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { Disclosure } from "@belay/ui/disclosure.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { lazy, Suspense, useState } from "react";
import { ChoiceList } from "../mentorships/choice-list.tsx";
import { askInTurn } from "../mentorships/choice-words.ts";
import type { Choosing } from "./choosing.ts";
import styles from "./chosen-bar.module.css";
import { pickFromSearch } from "./suggested-mentors.tsx";

const AskDialog = lazy(async () => ({
  default: (await import("../mentorships/ask-dialog.tsx")).AskDialog,
}));

/** Who was chosen, in order, in sight while one looks on; asking them is the page's primary action. */
export function ChosenBar({ choosing }: { choosing: Choosing }) {
  const [isOpen, setOpen] = useState(false);
  const { chosen, goals, arrange } = choosing;
  const [first, ...others] = chosen;
  if (first === undefined) return null;
  const close = (isAsked: boolean) => {
    setOpen(false);
    if (isAsked) arrange([]);
  };
  return (
    <div className={styles.bar}>
      <Card title={chosen.length === 1 ? "Choose up to three" : "One at a time, in this order"}>
        <Stack gap={2}>
          <Row gap={2}>
            <Button variant="primary" onClick={() => setOpen(true)}>
              {askInTurn(chosen.map(({ name }) => name))}
            </Button>
            <Button variant="bare" onClick={() => arrange([])}>
              Choose nobody
            </Button>
          </Row>
          {chosen.length === 1 ? (
            <Text size="small" tone="muted">
              The second is asked after a no, or when the first lets the time for an answer go by.
            </Text>
          ) : (
            <Disclosure summary="Change the order">
              <ChoiceList
                label="Chosen mentors"
                choices={chosen}
                from={1}
                onChange={(next) => arrange(next.map(({ id }) => id))}
              />
            </Disclosure>
          )}
        </Stack>
      </Card>
      <Suspense>
        {isOpen ? (
          <AskDialog mentor={first} others={others} goals={goals} pickNext={pickFromSearch} onClose={close} />
        ) : null}
      </Suspense>
    </div>
  );
}
