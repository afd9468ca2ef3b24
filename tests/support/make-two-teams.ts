import type { Db, TestProduct } from "@belay/api/testing";
import type { PersonId, ReviewCommentId } from "@belay/core/ids.ts";
import { makePlacement, makeTeam } from "./make-history.ts";
import { makePerson } from "./make-people.ts";

/** Nadia and Yusuf in a team that Marta leads, Deepa in another one under the other lead. */
export async function makeTwoTeams(db: Db) {
  const person = (name: string) => makePerson(db, { name, mentors: true });
  const marta = await person("Marta");
  const nadia = await person("Nadia");
  const yusuf = await person("Yusuf");
  const deepa = await person("Deepa");
  const other = await person("Other Lead");
  const name = crypto.randomUUID();
  const payments = await makeTeam(db, `Payments ${name}`, [{ lead: marta, from: "2026-01-05" }]);
  const search = await makeTeam(db, `Search ${name}`, [{ lead: other, from: "2026-01-05" }]);
  for (const one of [marta, nadia, yusuf]) await makePlacement(db, { person: one, team: payments });
  await makePlacement(db, { person: deepa, team: search });
  return { marta, nadia, yusuf, deepa, other, payments, search };
}

/** A comment that gives a reason, so that it may teach. */
export const WHY = "This retries a charge, because the first may have gone through already.";

export interface SaidOnAChange {
  body?: string;
  mark?: "learned" | "disagree" | undefined;
}

/** Its author records a comment, and its recipient answers it with a note. */
export async function recordComment(
  product: TestProduct,
  said: SaidOnAChange & { author: PersonId; recipient: PersonId },
): Promise<ReviewCommentId> {
  const recorded = await (await product.as(said.author)).reviews.record({
    key: crypto.randomUUID(),
    changeUrl: "https://git.example.com/pay/pull/2214",
    changeTitle: "pay #2214",
    body: said.body ?? `${WHY} ${crypto.randomUUID()}`,
    authorId: said.author,
    recipientId: said.recipient,
    writtenAt: product.clock.read(),
  });
  if (!recorded.ok) throw new Error(recorded.code);
  const commentId = recorded.value.id;
  if (said.mark) {
    const note = "a note of the other side";
    const recipient = await product.as(said.recipient);
    await recipient.reviews.answer({ commentId, version: 0, mark: said.mark, note });
  }
  return commentId;
}
