import { invitationId } from "@belay/core/ids.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import { jsonb } from "../src/platform/jsonb.ts";
import { newSecretToken } from "../src/platform/secret-token.ts";
import type { History } from "./history.ts";
import { daysAgo, memberOf } from "./history.ts";
import { rowId } from "./mint-id.ts";

const INVITED = [
  { email: "aroha.ngata@tidewater.example", age: 1.2 },
  { email: "jean-baptiste.lefevre@tidewater.example", age: 4.6 },
  { email: "leilani.kealoha@tidewater.example", age: 7.5, used: 6.2 },
];
const VALID_FOR = 7 * DAY;
/** Asked for a link to their own address, which works for a day. */
const ASKED = [{ email: "priya.raghunathan@tidewater.example", age: 0.3 }];

/** Who was invited, and who asked for a link to their own address. Nobody knows the links: an admin makes a new one. */
export function tellJoining(history: History): void {
  const { rows, mint } = history;
  const invitedBy = memberOf(history, "herrera").id;
  for (const { email, age, used } of INVITED) {
    const at = daysAgo(history, age);
    const id = mint(invitationId, at);
    const usedAt = used === undefined ? null : daysAgo(history, used);
    const dates = { createdAt: at, expiresAt: addMilliseconds(at, VALID_FOR), usedAt };
    rows.invitation.push({ id, tokenHash: newSecretToken().tokenHash, email, invitedBy, ...dates });
    rows.audit.push({
      ...{ id: mint(rowId, at), at, actorId: invitedBy },
      ...{ action: "invite", subjectKind: "invitation", subjectId: id },
      after: jsonb({ email }),
    });
  }
  for (const { email, age } of ASKED) {
    const at = daysAgo(history, age);
    const dates = { createdAt: at, expiresAt: addMilliseconds(at, DAY) };
    const { tokenHash } = newSecretToken();
    rows.invitation.push({ id: mint(invitationId, at), tokenHash, email, isOwnAsk: true, ...dates });
  }
}
