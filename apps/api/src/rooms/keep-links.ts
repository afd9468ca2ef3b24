import { refuse, succeed } from "@belay/core/result.ts";
import type { AddLinkInput, JoinLinkInput, LinkChoice } from "@belay/core/rooms/room-inputs.ts";
import { MOST_LINKS } from "@belay/core/rooms/room-inputs.ts";
import type { Call } from "../platform/call.ts";
import { newRowId } from "../platform/new-id.ts";
import { changeRoom } from "./change-room.ts";

/** A repository, change or ticket that the two have with them. */
export function addLink(call: Call, { sessionId, url, title }: AddLinkInput) {
  return changeRoom<"FULL" | "ALREADY_THERE">(call, sessionId, async (tx) => {
    const links = await tx
      .selectFrom("sessionLink")
      .select("url")
      .where("sessionId", "=", sessionId)
      .execute();
    if (links.some((link) => link.url === url)) return refuse("ALREADY_THERE", { field: "url" });
    if (links.length >= MOST_LINKS) return refuse("FULL", { field: "url" });
    await tx
      .insertInto("sessionLink")
      .values({ id: newRowId(), sessionId, url, title, addedAt: call.now })
      .execute();
    return succeed(null);
  });
}

export function removeLink(call: Call, { sessionId, linkId }: LinkChoice) {
  return changeRoom(call, sessionId, async (tx) => {
    await tx.deleteFrom("sessionLink").where("id", "=", linkId).where("sessionId", "=", sessionId).execute();
    return succeed(null);
  });
}

/** Where the two meet; null takes it away. */
export function setJoinLink(call: Call, { sessionId, url }: JoinLinkInput) {
  return changeRoom(call, sessionId, async (tx) => {
    await tx
      .insertInto("sessionRoom")
      .values({ sessionId, joinUrl: url })
      .onConflict((conflict) => conflict.column("sessionId").doUpdateSet({ joinUrl: url }))
      .execute();
    return succeed(null);
  });
}
