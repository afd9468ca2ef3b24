import { personId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import { listReaders } from "../platform/mail/list-readers.ts";
import { queueMail } from "../platform/mail/queue-mail.ts";
import { passwordChangedMail } from "./password-reset.mail.ts";

const changed = z.object({ personId });

/** The owner hears of it, whoever it was. */
export async function tellPasswordChanged(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { personId: id } = changed.parse(payload);
  const reader = (await listReaders(tx, [id])).get(id);
  if (reader) await queueMail(tx, [passwordChangedMail(reader, now)], now);
}
