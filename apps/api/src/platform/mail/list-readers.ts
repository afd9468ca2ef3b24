import type { PersonId } from "@belay/core/ids.ts";
import type { Tx } from "../database.ts";
import type { MailReader } from "./mail.ts";

/** These colleagues as a mail addresses and names them. */
export async function listReaders(
  tx: Tx,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, MailReader>> {
  const rows = await tx
    .selectFrom("person")
    .select(["id as personId", "name", "email as address", "timeZone", "deactivatedAt"])
    .where("id", "in", [...ids])
    .execute();
  return new Map(
    rows.map(({ deactivatedAt, ...row }) => [row.personId, { ...row, isReachable: deactivatedAt === null }]),
  );
}

/** Two people, each as the other one's mail speaks of them; a fault when either was never here. */
export async function findTwoReaders(
  tx: Tx,
  { mentorId, menteeId }: { mentorId: PersonId; menteeId: PersonId },
): Promise<{ mentor: MailReader; mentee: MailReader }> {
  const readers = await listReaders(tx, [mentorId, menteeId]);
  const [mentor, mentee] = [readers.get(mentorId), readers.get(menteeId)];
  if (!mentor || !mentee) throw new Error("A pair of whom one is not there.");
  return { mentor, mentee };
}
