import type { TestProduct } from "@belay/api/testing";
import type { PersonId } from "@belay/core/ids.ts";
import { makePerson } from "./make-people.ts";

const SKILL = "code_review";
export const TESTING = { kind: "skill", skillId: SKILL, fromLevel: 2, toLevel: 4 } as const;

/** Somebody who teaches testing, with so many seats. */
export function makeTester(product: TestProduct, name: string, capacity = 1): Promise<PersonId> {
  return makePerson(product.db, { name, mentors: true, capacity, offers: { [SKILL]: 5 } });
}

/** Asks the first of them, and says who comes after. */
export async function askInTurn(product: TestProduct, menteeId: PersonId, [first, ...next]: PersonId[]) {
  if (first === undefined) throw new Error("nobody to ask");
  return (await product.as(menteeId)).mentorships.ask({
    key: crypto.randomUUID(),
    mentorId: first,
    goal: TESTING,
    message: "Will you help me with flaky tests?",
    next,
  });
}

/** What one person's mentor, or one's mentee, reads of all requests between them and others. */
export async function requestsOf(product: TestProduct, id: PersonId) {
  return (await product.as(id)).mentorships.requests();
}

/** The open request of these two, as its two sides see it. */
export async function openRequest(
  product: TestProduct,
  { mentorId, menteeId }: Record<"mentorId" | "menteeId", PersonId>,
) {
  const request = (await requestsOf(product, mentorId)).find(
    (one) => one.menteeId === menteeId && one.status === "requested",
  );
  if (!request) throw new Error("nothing was asked");
  return { requestId: request.id, version: request.version };
}

/** The chain of a mentee, as they see it: whom, in order, and how it stands with each. */
export async function chainOf(product: TestProduct, menteeId: PersonId) {
  const rows = await (await product.as(menteeId)).mentorships.choices();
  return rows.map(({ mentorName, status, skippedFor }) =>
    [mentorName, status, skippedFor].filter((word) => word !== null).join(" "),
  );
}

/** Where this mentee stands in line for their one mentor. */
export async function waitOf(product: TestProduct, menteeId: PersonId) {
  const [wait] = await (await product.as(menteeId)).mentorships.waits();
  if (!wait) throw new Error("they wait for nobody");
  return wait;
}

export async function join(product: TestProduct, menteeId: PersonId, mentorId: PersonId) {
  return (await product.as(menteeId)).mentorships.joinLine({ mentorId, goal: TESTING });
}
