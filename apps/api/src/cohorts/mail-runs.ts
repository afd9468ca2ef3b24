import { matchRunId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import type { HeldMail } from "../platform/mail/held-mail.ts";
import { idsAbout } from "../platform/mail/held-mail.ts";
import { listReaders } from "../platform/mail/list-readers.ts";
import { queueMail } from "../platform/mail/queue-mail.ts";
import { findRunLetter } from "./run-queries.ts";
import { runFailedMail } from "./run-waits.mail.ts";
import { runnerScope } from "./scope.ts";
import { holdRun } from "./writes.ts";

const failed = z.object({ runId: matchRunId });

/** A run came to nothing, or was lost too often: whoever started it may have left its page. */
export async function mailRunFailed(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { runId } = failed.parse(payload);
  const run = await holdRun(tx, { runId });
  if (run.status !== "failed") return;
  const { startedBy, ...letter } = await findRunLetter(tx, runnerScope(run));
  const reader = (await listReaders(tx, [startedBy])).get(startedBy);
  if (reader) await queueMail(tx, [runFailedMail({ ...letter, now }, reader)], now);
}

const OPEN = { runWaits: ["draft", "undone"], runFailed: ["failed"] } as const;
const isOurs = (kind: string): kind is keyof typeof OPEN => kind in OPEN;

/** Mails about a plan that waits or a run that failed, while somebody published it or put it away. */
export async function findMootRunMail(tx: Tx, held: readonly HeldMail[]): Promise<string[]> {
  const ours = held.filter(({ kind }) => isOurs(kind));
  const ids = idsAbout(ours, "run").map((id) => matchRunId.parse(id));
  if (ids.length === 0) return [];
  const runs = await tx.selectFrom("matchRun").select(["id", "status"]).where("id", "in", ids).execute();
  const isOpen = ({ kind, about }: HeldMail) =>
    isOurs(kind) &&
    runs.some(({ id, status }) => id === about?.id && OPEN[kind].some((one) => one === status));
  return ours.filter((mail) => !isOpen(mail)).map(({ id }) => id);
}
