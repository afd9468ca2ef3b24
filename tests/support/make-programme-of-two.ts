import type { TestProduct } from "@belay/api/testing";
import type { PersonId, ProgrammeId, RequestId } from "@belay/core/ids.ts";
import type { Clocks } from "@belay/core/programmes/clocks.ts";
import { mustSucceed } from "./company-of.ts";
import { makePerson } from "./make-people.ts";
import { asMentee, asMentor, makeProgramme } from "./make-programme.ts";

export interface ProgrammeOfTwo {
  programmeId: ProgrammeId;
  /** Runs it. */
  irisId: PersonId;
  mentorId: PersonId;
  menteeId: PersonId;
}

/** Iris runs a programme by its own clocks, in which Ada teaches reviewing and answers by hand, and Ben has nobody. */
export async function makeProgrammeOfTwo(product: TestProduct, clocks: Clocks): Promise<ProgrammeOfTwo> {
  const irisId = await makePerson(product.db, { name: "Iris", isCompanyAdmin: true });
  const mentorId = await makeReviewer(product, "Ada");
  const menteeId = await makePerson(product.db, { name: "Ben" });
  const iris = await product.as(irisId);
  const programmeId = await makeProgramme(iris, { clocks });
  mustSucceed(await iris.programmes.addMember({ programmeId, personId: menteeId, ...asMentee }));
  mustSucceed(await iris.programmes.addMember({ programmeId, personId: mentorId, ...asMentor }));
  return { programmeId, irisId, mentorId, menteeId };
}

/** Somebody who teaches reviewing, says yes by hand, and is in no programme. */
export const makeReviewer = (product: TestProduct, name: string): Promise<PersonId> =>
  makePerson(product.db, { name, mentors: true, offers: { code_review: 5 }, acceptsAutomatically: false });

interface Ask {
  mentorId: PersonId;
  menteeId: PersonId;
  message?: string;
}

export const REVIEWING = { kind: "skill", skillId: "code_review", fromLevel: 1, toLevel: 3 } as const;

/** The mentee asks, in the programme that both are in if there is one. */
export async function askForReviewing(
  product: TestProduct,
  { mentorId, menteeId, message = "Will you help?" }: Ask,
): Promise<RequestId> {
  const { mentorships } = await product.as(menteeId);
  const key = crypto.randomUUID();
  return mustSucceed(await mentorships.ask({ key, mentorId, goal: REVIEWING, message })).id;
}

/** And the mentor says yes. */
export async function pairForReviewing(product: TestProduct, ask: Ask): Promise<void> {
  const requestId = await askForReviewing(product, ask);
  mustSucceed(await (await product.as(ask.mentorId)).mentorships.accept({ requestId, version: 1 }));
}
