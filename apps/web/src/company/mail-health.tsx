import type { AppRouter } from "@belay/api";
import type { DeliveriesShown } from "@belay/core/company/delivery-inputs.ts";
import { formatClock } from "@belay/core/time-words/day-words.ts";
import { Stack } from "@belay/ui/stack.tsx";
import { StatTile } from "@belay/ui/stat-tile.tsx";
import { StatTiles } from "@belay/ui/stat-tiles.tsx";
import { Text } from "@belay/ui/text.tsx";
import type { inferRouterOutputs } from "@trpc/server";
import { useViewer } from "../lib/viewer.ts";
import { sayWhen } from "./when-words.ts";

export type MailHealthFacts = inferRouterOutputs<AppRouter>["company"]["mailHealth"];

interface MailHealthProps {
  health: MailHealthFacts;
  onShow: (show: DeliveriesShown) => void;
}

/** Whether mail gets out, in four numbers that open their rows, and where it goes. */
export function MailHealth({ health, onShow }: MailHealthProps) {
  const { timeZone } = useViewer();
  const { waiting, held, failing, dead, lastSentAt, leaves } = health;
  return (
    <Stack gap={3}>
      <Text>{WAYS[leaves]}</Text>
      <StatTiles label="Mail at a glance">
        <StatTile
          number={waiting + failing}
          label="waiting"
          detail={sayWaiting(health, timeZone)}
          onOpen={() => onShow("waiting")}
        />
        <StatTile
          number={held}
          label="held by choice"
          detail={held === 0 ? undefined : "for quiet hours or a daily mail"}
          onOpen={() => onShow("held")}
        />
        <StatTile
          number={dead}
          label="given up"
          detail={dead === 0 ? undefined : "each with its reason"}
          onOpen={() => onShow("dead")}
        />
        <StatTile
          number={lastSentAt === null ? "–" : formatClock(lastSentAt, timeZone)}
          label="last sent"
          detail={lastSentAt === null ? "none yet" : sayWhen(lastSentAt, timeZone)}
          onOpen={() => onShow("sent")}
        />
      </StatTiles>
    </Stack>
  );
}

function sayWaiting({ failing, oldestWaitingAt }: MailHealthFacts, timeZone: string): string | undefined {
  if (oldestWaitingAt === null) return undefined;
  const since = `the oldest since ${sayWhen(oldestWaitingAt, timeZone)}`;
  return failing === 0 ? since : `${failing} of them failing and tried again, ${since}`;
}

const WAYS = {
  server: "Mail leaves by the server that SMTP_URL names.",
  nowhere: "No mail leaves: SMTP_URL is not set. What would have been sent is listed below.",
  demo: "This is the demo: its mail is kept and never leaves this machine.",
} satisfies Record<MailHealthFacts["leaves"], string>;
