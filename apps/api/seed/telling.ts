import type { PersonId } from "@belay/core/ids.ts";
import type { NoticePayload, NoticeTopic } from "@belay/core/inbox/notice.ts";
import { noticePayload } from "@belay/core/inbox/notice.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY, HOUR } from "@belay/core/instant.ts";
import { jsonb } from "../src/platform/jsonb.ts";
import type { History } from "./history.ts";
import { daysAgo, isBefore } from "./history.ts";
import { rowId } from "./mint-id.ts";

/** People look at what happened within this long, and dismiss it. */
const NEWS_LASTS_DAYS = 5;

/** What the outbox keeps of something that was announced and handled at once. */
export function announced(
  { rows, mint }: History,
  { topic, payload, at }: { topic: string; payload: unknown; at: Instant },
): void {
  rows.outbox.push({
    id: mint(rowId, at),
    topic,
    payload: jsonb(payload),
    createdAt: at,
    nextTryAt: at,
    handledAt: at,
  });
}

interface Told {
  to: PersonId;
  topic: NoticeTopic;
  about: Partial<NoticePayload> & { otherId: PersonId };
  at: Instant;
}

export function told(history: History, { to, topic, about, at }: Told): void {
  const isRead = isBefore(at, daysAgo(history, NEWS_LASTS_DAYS));
  history.rows.notice.push({
    id: history.mint(rowId, at),
    personId: to,
    topic,
    payload: jsonb(noticePayload.parse(about)),
    createdAt: at,
    dismissedAt: isRead ? addMilliseconds(at, DAY + 5 * HOUR) : null,
  });
}
