import { Grid } from "@belay/ui/grid.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { SaveLine } from "../lib/save-line.tsx";
import { MailAlwaysCard } from "./mail-always-card.tsx";
import type { StoredMailChoices } from "./mail-choice-draft.ts";
import { MailHoursCard } from "./mail-hours-card.tsx";
import { MailTopicsCard } from "./mail-topics-card.tsx";
import { useMailChoices } from "./use-mail-choices.ts";

/** Which mail reaches somebody and when. Saved as one, with a way back. */
export function MailChoicesForm({ stored }: { stored: StoredMailChoices }) {
  const { draft, change, fields, line } = useMailChoices(stored);
  const { timeZone, mailLeaves } = stored;
  return (
    <Stack>
      {mailLeaves === "nowhere" ? (
        <Text tone="bad">
          No mail leaves this Belay yet: its admin has set no mail server. What you choose is kept for then.
        </Text>
      ) : null}
      <Grid columns="aside">
        <MailTopicsCard modes={draft.modes} onChange={(modes) => change({ modes })} />
        <Stack>
          <MailHoursCard draft={draft} timeZone={timeZone} problems={fields} onChange={change} />
          <MailAlwaysCard />
        </Stack>
      </Grid>
      <SaveLine saving={line} label="Save choices" timeZone={timeZone} />
    </Stack>
  );
}
