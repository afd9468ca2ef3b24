import type { TestProduct } from "@belay/api/testing";
import type { HelpAskId, PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { mustSucceed } from "./company-of.ts";
import { makePerson } from "./make-people.ts";

export const FLASH = { skillId: "go", about: "Why does this channel block?", kind: "debugging" } as const;

/** Asks for 25 minutes as this person; by their own hours within the week unless said. */
export async function askFlash(
  product: TestProduct,
  who: PersonId,
  more: { within?: "today" | "week"; hours?: "own" | "any"; skillId?: string; key?: string } = {},
) {
  const times = { hours: "own", within: "week" } as const;
  return (await product.as(who)).help.askFlash({ key: crypto.randomUUID(), ...FLASH, ...times, ...more });
}

export async function sayStuck(product: TestProduct, who: PersonId, skillId = "go"): Promise<HelpAskId> {
  const { help } = await product.as(who);
  const about = "The build hangs at linking";
  return mustSucceed(await help.sayStuck({ key: crypto.randomUUID(), skillId, about })).id;
}

/** What stands on somebody's Home of asks for help: theirs to answer, and those they wait for. */
export async function helpOnHome(product: TestProduct, who: PersonId) {
  const home = await (await product.as(who)).inbox.home();
  const ofHelp = (turns: typeof home.mine) =>
    turns.flatMap((turn) => (turn.subject.type === "help" ? [{ ...turn, subject: turn.subject }] : []));
  return { mine: ofHelp(home.mine), theirs: ofHelp(home.theirs) };
}

/** Somebody who teaches Go, open 09:00 to 17:00 in Madrid from Monday to Friday. */
export const makeMentor = (
  { db }: Pick<TestProduct, "db">,
  name: string,
  more: Partial<Parameters<typeof makePerson>[1]> = {},
) => makePerson(db, { name, mentors: true, offers: { go: 4 }, ...more });

/** The first time that the mentor's Home proposes for an ask. */
export async function firstStart(product: TestProduct, mentor: PersonId, askId: HelpAskId): Promise<Instant> {
  const { mine } = await helpOnHome(product, mentor);
  const start = mine.find(({ subject }) => subject.id === askId)?.subject.starts[0];
  if (start === undefined) throw new Error("nothing is proposed");
  return start;
}
