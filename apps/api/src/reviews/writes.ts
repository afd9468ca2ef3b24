import { createHash } from "node:crypto";
import type { ReviewCommentId } from "@belay/core/ids.ts";
import { withoutQuotes } from "@belay/core/reviews/comment-text.ts";
import type { Updateable } from "kysely";
import type { Tables, Tx } from "../platform/database.ts";
import type { ReviewScope } from "./scope.ts";

interface Recorded {
  authorId: string;
  recipientId: string;
  changeUrl: string;
  body: string;
}

/**
 * Where a comment recorded by hand stands among all others, as a host's id does: who to whom, on which
 * change, in which words. So that the two people can't both record it, and nobody records it twice.
 */
export function handKey({ authorId, recipientId, changeUrl, body }: Recorded): {
  host: string;
  externalId: string;
} {
  const url = new URL(changeUrl);
  const words = withoutQuotes(body).replace(/\s+/g, " ").trim().toLowerCase();
  const link = `${url.host}${url.pathname.replace(/\/+$/, "")}${url.search}${url.hash}`;
  const externalId = createHash("sha256")
    .update(JSON.stringify([authorId, recipientId, link, words]))
    .digest("hex");
  return { host: url.host, externalId };
}

/** One that is removed gives its place free, so that it can be recorded again. */
export const removedKey = (id: ReviewCommentId): string => `removed:${id}`;

/** The comment's new version; null when it is not the one that the person was looking at. */
export async function changeComment(
  tx: Tx,
  { commentId }: ReviewScope,
  { version, ...change }: Updateable<Tables["reviewComment"]> & { version: number },
): Promise<number | null> {
  const updated = await tx
    .updateTable("reviewComment")
    .set({ ...change, version: version + 1 })
    .where("id", "=", commentId)
    .where("version", "=", version)
    .returning("version")
    .executeTakeFirst();
  return updated?.version ?? null;
}
