import type { TestProduct } from "@belay/api/testing";
import type { HelpAskId, PersonId } from "@belay/core/ids.ts";
import { mustSucceed } from "./company-of.ts";

const about = "How do I say this kindly?";
const key = () => crypto.randomUUID();

/** What the mentee of the pair asked their mentor first, and somebody who is stuck where that mentor could help. */
export async function askForHelp(
  product: TestProduct,
  people: { mentee: PersonId; asker: PersonId },
): Promise<{ flashOfMentee: HelpAskId; stuckAsk: HelpAskId }> {
  const mentee = await product.as(people.mentee);
  const asker = await product.as(people.asker);
  const wish = { skillId: "code_review", about };
  const times = { kind: "review", hours: "own", within: "week" } as const;
  return {
    flashOfMentee: mustSucceed(await mentee.help.askFlash({ key: key(), ...wish, ...times })).id,
    stuckAsk: mustSucceed(await asker.help.sayStuck({ key: key(), ...wish })).id,
  };
}
