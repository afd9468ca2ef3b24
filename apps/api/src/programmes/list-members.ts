import type { MemberListInput } from "@belay/core/programmes/member-inputs.ts";
import type { Call } from "../platform/call.ts";
import { titleOfLevel } from "../teams/queries.ts";
import { listMemberRows, MEMBERS_PAGE } from "./queries.ts";
import { programmeScope } from "./scope.ts";

/** A programme's people by name, one page; the cursor begins the next one. */
export async function listMembersPage({ db, actor, now }: Call, input: MemberListInput) {
  const scope = await programmeScope(db, actor, input.programmeId);
  const rows = await listMemberRows(db, scope, { ...input, now });
  const people = rows.slice(0, MEMBERS_PAGE).map(({ levelId, ...row }) => ({
    ...row,
    levelTitle: levelId === null ? null : titleOfLevel(levelId),
  }));
  const last = people.at(-1);
  const nextCursor = rows.length > MEMBERS_PAGE && last ? { name: last.name, id: last.id } : null;
  return { people, nextCursor };
}
