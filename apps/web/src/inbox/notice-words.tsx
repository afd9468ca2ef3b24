import type { NoticeTopic } from "@belay/core/inbox/notice.ts";
import { formatSessionTime } from "@belay/core/time-words/format-session-time.ts";
import type { ReactNode } from "react";
import type { Viewer } from "../lib/viewer.ts";
import { useViewer } from "../lib/viewer.ts";
import { helpNotices } from "./help-notices.tsx";
import { mentorshipNotices } from "./mentorship-notices.tsx";
import type { SayNotice } from "./notice-facts.ts";
import { programmeNotices } from "./programme-notices.tsx";
import { sessionNotices } from "./session-notices.tsx";
import type { Notice } from "./turn.ts";

/** News in one sentence. */
const sentences: Record<NoticeTopic, SayNotice> = {
  ...mentorshipNotices,
  ...sessionNotices,
  ...helpNotices,
  ...programmeNotices,
};

export function NoticeWords({ notice }: { notice: Notice }): ReactNode {
  const viewer = useViewer();
  const say = isTopic(notice.topic) ? sentences[notice.topic] : null;
  if (!say) return "Something of yours changed.";
  return say({
    other: <strong>{notice.byLead ? "A lead" : (notice.other?.name ?? "Somebody who has left")}</strong>,
    topic: <strong>{sayTopic(notice)}</strong>,
    reason: notice.reason,
    when: sayWhen(notice, viewer),
  });
}

/** Of several sessions at once: "4 sessions of Sharding the ledger". */
function sayTopic({ sessionTopic, groupTopic, programmeName, count }: Notice): string {
  const topic = sessionTopic ?? groupTopic ?? programmeName;
  if (count > 1) return topic === null ? `${count} sessions` : `${count} sessions of ${topic}`;
  return topic ?? "a session";
}

function sayWhen({ startsAt, endsAt, createdAt, other }: Notice, viewer: Viewer): string {
  if (startsAt === null || endsAt === null) return "";
  const {
    day,
    range,
    other: others,
  } = formatSessionTime({
    start: startsAt,
    end: endsAt,
    zone: viewer.timeZone,
    otherZone: other?.timeZone,
    otherName: other?.name,
    now: createdAt,
    locale: viewer.locale,
  });
  // Without "tomorrow": the notice may be read days later.
  return [`${day}, ${range}`, others].filter(Boolean).join(" · ");
}

// A server may know a topic that this tab does not.
const isTopic = (topic: string): topic is NoticeTopic => Object.hasOwn(sentences, topic);
