import type { TestCaller, TestProduct } from "@belay/api/testing";
import { stateOfText } from "@belay/api/testing";
import type { PersonId, SessionId } from "@belay/core/ids.ts";
import { mustSucceed } from "./company-of.ts";

interface Between {
  product: TestProduct;
  mentee: TestCaller;
  menteeId: PersonId;
  /** Over. */
  pastSession: SessionId;
  /** Not yet. */
  comingSession: SessionId;
}

interface Words {
  sharedNote: string;
  agendaPoint: string;
  actionItem: string;
}

/** What a pair has in its sessions: notes in the past one, and for the coming one an agenda, a link, something to do. */
export async function fillRooms(between: Between, words: Words) {
  const { product, mentee, menteeId, pastSession, comingSession: sessionId } = between;
  const update = editOf(words.sharedNote);
  mustSucceed(await mentee.rooms.editNotes({ sessionId: pastSession, update }));
  mustSucceed(await mentee.rooms.addPoint({ sessionId, words: words.agendaPoint }));
  mustSucceed(await mentee.rooms.addLink({ sessionId, url: "https://git.acme.com/shop/pull/7" }));
  const actionId = crypto.randomUUID();
  const said = { id: actionId, sessionId: pastSession, personId: menteeId, words: words.actionItem };
  await product.db
    .insertInto("actionItem")
    .values({ ...said, position: 1, circle: "pair" })
    .execute();
  const { points, links } = await mentee.rooms.one({ sessionId });
  return { pointId: points[0]?.id ?? "", linkId: links[0]?.id ?? "", actionId };
}

/** Somebody types this into empty notes. */
export function editOf(text: string): string {
  return Buffer.from(stateOfText(text)).toString("base64");
}
