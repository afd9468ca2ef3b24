import { formatDay } from "@belay/core/time-words/day-words.ts";
import { Badge } from "@belay/ui/badge.tsx";
import { Disclosure } from "@belay/ui/disclosure.tsx";
import { PersonLine } from "@belay/ui/person-line.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { MarkdownText } from "../lib/markdown-text.tsx";
import { ScrollingCode } from "../lib/scrolling-code.tsx";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import { RemovedReview, RemoveReview } from "./remove-review.tsx";
import type { Review } from "./review.ts";
import { ReviewAnswer } from "./review-answer.tsx";
import { ReviewAuthorPart } from "./review-author-part.tsx";
import styles from "./review-row.module.css";
import { kindWords, reviewState } from "./review-words.ts";

/** One comment: its state from the viewer's side, what it is about, its words, and what the viewer may do. */
export function ReviewRow({ review }: { review: Review }) {
  if (review.isRemoved) return <RemovedReview review={review} />;
  const { isGiven, author, recipient, quotedCode, body, isRecordedByMe } = review;
  const { title, badge } = reviewState(review);
  return (
    <article className={styles.row}>
      <Stack gap={3}>
        <PersonLine
          person={isGiven ? recipient : author}
          name={title}
          detail={<ReviewAbout review={review} />}
          end={badge ? <Badge tone={badge.tone}>{badge.words}</Badge> : null}
        />
        {quotedCode === "" ? null : <ScrollingCode label="The quoted code">{quotedCode}</ScrollingCode>}
        <MarkdownText>{body}</MarkdownText>
        {review.answer?.appliedUrl ? (
          <ChangeLink
            url={review.answer.appliedUrl}
          >{`Applied in ${shortLink(review.answer.appliedUrl)}`}</ChangeLink>
        ) : null}
        {isGiven ? null : <ReviewAnswer review={review} />}
        {isGiven || isRecordedByMe ? (
          <Disclosure summary={isGiven ? "Kind, mark and more" : "More"}>
            <Stack gap={2}>
              {isGiven ? <ReviewAuthorPart review={review} /> : null}
              {isRecordedByMe ? <RemoveReview review={review} /> : null}
            </Stack>
          </Disclosure>
        ) : null}
      </Stack>
    </article>
  );
}

/** The change, the kind, the skill, and since when. */
function ReviewAbout({ review }: { review: Review }) {
  const { timeZone, locale } = useViewer();
  const now = new Date(useNow()).toISOString();
  const day = (instant: string) => formatDay({ instant, zone: timeZone, now, locale });
  const { changeUrl, changeTitle, kind, skill, writtenAt, createdAt, answer, isMarkedByAuthor, isGiven } =
    review;
  const waits = isGiven
    ? `no answer since ${day(createdAt)}`
    : `waiting for your answer since ${day(createdAt)}`;
  const words = [
    kindWords[kind],
    skill?.name,
    isMarkedByAuthor ? "meant to teach" : null,
    `written ${day(writtenAt)}`,
    answer === null ? (kind === "acknowledgement" ? null : waits) : `answered ${day(answer.answeredAt)}`,
  ];
  return (
    <>
      <ChangeLink url={changeUrl}>{changeTitle === "" ? shortLink(changeUrl) : changeTitle}</ChangeLink>
      <div>{words.filter(Boolean).join(" · ")}</div>
    </>
  );
}

function ChangeLink({ url, children }: { url: string; children: string }) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow" className={styles.link}>
      {children}
    </a>
  );
}

function shortLink(url: string): string {
  return url.replace(/^https?:\/\//i, "").replace(/\/$/, "");
}
