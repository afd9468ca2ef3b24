import type { AppRouter } from "@belay/api";
import { MAIL_KINDS } from "@belay/core/company/mail-kind.ts";
import { Badge } from "@belay/ui/badge.tsx";
import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import type { inferRouterOutputs } from "@trpc/server";
import { sayWhen } from "./when-words.ts";

type Delivery = inferRouterOutputs<AppRouter>["company"]["deliveries"]["deliveries"][number];

const STATES = {
  queued: { tone: "waiting", words: "Waiting" },
  failed: { tone: "waiting", words: "Failing" },
  held: { tone: "waiting", words: "Held" },
  bundled: { tone: "good", words: "In a daily mail" },
  sent: { tone: "good", words: "Sent" },
  dead: { tone: "bad", words: "Given up" },
  skipped: { tone: "plain", words: "Not sent" },
} as const satisfies Record<Delivery["status"], { tone: string; words: string }>;

interface DeliveryRowProps {
  delivery: Delivery;
  zone: string;
  isBusy: boolean;
  onTryAgain: (id: string) => void;
}

/** One mail in the log: what kind, to whom, when, and how it went; never what it says. */
export function DeliveryRow({ delivery, zone, isBusy, onTryAgain }: DeliveryRowProps) {
  const { id, kind, recipientName, address, status, problem } = delivery;
  const what = sayKind(kind);
  return (
    <Row justify="between" align="start">
      <Stack gap={1}>
        <Row gap={2}>
          <Badge tone={STATES[status].tone}>{STATES[status].words}</Badge>
          <span>{what}</span>
        </Row>
        <Text tone="muted" size="small">
          To {recipientName === "" ? address : `${recipientName}, ${address}`} · {sayState(delivery, zone)}
        </Text>
        {problem === null ? null : (
          <Text size="small" tone={status === "dead" ? "bad" : "muted"}>
            {problem}
          </Text>
        )}
      </Stack>
      {status === "dead" ? (
        <Button
          loading={isBusy}
          aria-label={`Try again: ${what} to ${recipientName || address}`}
          onClick={() => onTryAgain(id)}
        >
          Try again
        </Button>
      ) : null}
    </Row>
  );
}

function sayState(delivery: Delivery, zone: string): string {
  const { status, createdAt, sentAt, nextTryAt, attempts, heldFor, heldUntil } = delivery;
  const written = `written ${sayWhen(createdAt, zone)}`;
  if (status === "sent") return `sent ${sayWhen(sentAt ?? createdAt, zone)}`;
  if (status === "queued") return `${written}, on its way`;
  if (status === "failed")
    return `${written}, ${sayTries(attempts)}, next ${sayWhen(nextTryAt ?? createdAt, zone)}`;
  if (status === "held") {
    const why = heldFor === "daily" ? "for the daily mail" : "for quiet hours to end";
    return `${written}, waits ${why} until ${sayWhen(heldUntil ?? createdAt, zone)}`;
  }
  return status === "dead" ? `${written}, ${sayTries(attempts)}` : written;
}

const sayTries = (attempts: number) => (attempts === 1 ? "1 try" : `${attempts} tries`);

// A server may know a kind that this tab does not.
function sayKind(kind: string): string {
  return new Map<string, { words: string }>(Object.entries(MAIL_KINDS)).get(kind)?.words ?? "Mail";
}
