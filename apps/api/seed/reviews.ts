import type { ReviewCommentId } from "@belay/core/ids.ts";
import { reviewCommentId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY, MINUTE, toMilliseconds } from "@belay/core/instant.ts";
import { detectKind } from "@belay/core/reviews/comment-kind.ts";
import { educationalSuggestion } from "@belay/core/reviews/educational-suggestion.ts";
import type { RecipientMark } from "@belay/core/reviews/review-inputs.ts";
import { checkRecord } from "@belay/core/reviews/review-rules.ts";
import { handKey } from "../src/reviews/writes.ts";
import type { CastKey } from "./cast.ts";
import type { CommentText } from "./comment-text.ts";
import type { History, Member, Pair } from "./history.ts";
import { isBefore } from "./history.ts";
import type { Pairing } from "./mentorship-table.ts";
import { PAIRINGS } from "./mentorship-table.ts";
import { COMMENT_TEXTS, NODS, OBJECTIONS, REPOSITORIES, THANKS } from "./review-texts.ts";
import type { Random } from "./seeded-random.ts";
import { seededRandom } from "./seeded-random.ts";
import { findPair } from "./sessions.ts";
import { announced, told } from "./telling.ts";
import { workingMoment } from "./working-moment.ts";

type Mark = RecipientMark | null;

/** What recipients said, in turn: many say nothing. */
const MARKS: readonly Mark[] = [
  "learned",
  null,
  null,
  "applied",
  null,
  "disagree",
  null,
  "learned",
  null,
  null,
];
/** What those say who leave nothing open. */
const ALL_ANSWERED: readonly Mark[] = ["learned", "applied", "learned", "disagree", "learned", "disagree"];
const ANSWER_ALL: readonly CastKey[] = ["kenji", "nadia", "herrera"];

/** Two or three comments on a change are usual, written in one go. */
const PER_CHANGE = 2.4;
const MINUTES_BETWEEN = 7;
/** Whose changes these skills turn up in; the others turn up anywhere. */
const AT_HOME: Readonly<Record<string, readonly string[]>> = {
  machine_learning: ["ml", "data"],
  data_pipelines: ["data", "ml"],
  infrastructure_as_code: ["devops", "security"],
  accessibility: ["frontend", "mobile", "product"],
  sql: ["backend", "data"],
  go: ["backend", "devops"],
};

interface Comment {
  author: Member;
  recipient: Member;
  changeUrl: string;
  changeTitle: string;
  quotedCode: string;
  body: string;
  skillId: string | null;
  isMarkedByAuthor: boolean;
  writtenAt: Instant;
}

/** What mentors wrote to their mentees in reviews, nobody the same thing twice, and now and then the reverse. */
export function tellReviews(history: History): void {
  const unsaid = new Map<Member, CommentText[]>();
  for (const pairing of PAIRINGS) {
    const pair = findPair(history, pairing);
    const random = seededRandom(`reviews of ${pairing.mentor} and ${pairing.mentee}`);
    const count = pairing.reviews ?? 0;
    const texts = unsaid.get(pair.mentor) ?? allTexts(pair.mentor);
    unsaid.set(pair.mentor, texts);
    for (let index = 0; index < count; index += 1) {
      const comment = writeComment(history, pair, { index, count, text: takeText(texts, pair), random });
      // The newest one waits for its answer.
      keepComment(history, comment, { random, mark: index === count - 1 ? null : markOf(pairing, index) });
    }
    if (count > 3) keepComment(history, writeNod(history, pair, random), { random, mark: null });
    if (count > 6) keepComment(history, writeBack(history, pair, random), { random, mark: "learned" });
  }
}

function markOf({ mentee }: Pairing, index: number): Mark {
  const marks = ANSWER_ALL.includes(mentee) ? ALL_ANSWERED : MARKS;
  return marks[index % marks.length] ?? null;
}

/** Two reviewers don't begin with the same words. */
function allTexts({ key }: Member): CommentText[] {
  const first = seededRandom(`texts of ${key}`).whole(0, COMMENT_TEXTS.length - 1);
  return [...COMMENT_TEXTS.slice(first), ...COMMENT_TEXTS.slice(0, first)];
}

/** What fits the goal first, then what fits the work; it is gone from the list afterwards. */
function takeText(texts: CommentText[], { subject, mentee }: Pair): CommentText {
  const isAtHome = ({ skill }: CommentText) =>
    AT_HOME[skill]?.includes(mentee.role.specialisation ?? "") ?? true;
  const best = texts.find(({ skill }) => skill === subject) ?? texts.find(isAtHome) ?? texts[0];
  if (!best) throw new Error("Everything has been said.");
  texts.splice(texts.indexOf(best), 1);
  return best;
}

interface Turn {
  index: number;
  count: number;
  text: CommentText;
  random: Random;
}

function writeComment(history: History, pair: Pair, { index, count, text, random }: Turn): Comment {
  const { mentor: author, mentee: recipient } = pair;
  const change = Math.floor(index / PER_CHANGE);
  const first = Math.ceil(change * PER_CHANGE);
  const between = `${author.key} ${recipient.key}`;
  const moment = { share: (first + 1) / (count + 0.4), random: seededRandom(`review ${change} ${between}`) };
  const began = momentOf(history, pair, moment);
  const writtenAt = soonAfter(history, began, (index - first) * MINUTES_BETWEEN);
  const isMarkedByAuthor = random.isLikely(0.2);
  const words = { quotedCode: text.code, body: text.body, skillId: text.skill, isMarkedByAuthor };
  return { author, recipient, ...changeOf(recipient, change, between), ...words, writtenAt };
}

function writeNod(history: History, pair: Pair, random: Random): Comment {
  const { mentor: author, mentee: recipient } = pair;
  const change = changeOf(recipient, 9, `${author.key} ${recipient.key}`);
  const writtenAt = momentOf(history, pair, { share: 0.6, random });
  const nothing = { quotedCode: "", skillId: null, isMarkedByAuthor: false };
  return { author, recipient, ...change, ...nothing, body: random.pick(NODS), writtenAt };
}

/** The mentee reviews a change of the mentor's. */
function writeBack(history: History, pair: Pair, random: Random): Comment {
  const { mentor: recipient, mentee: author } = pair;
  const text = random.pick(COMMENT_TEXTS);
  const change = changeOf(recipient, 8, `${author.key} ${recipient.key}`);
  const writtenAt = momentOf(history, pair, { share: 0.7, random });
  const words = { quotedCode: text.code, body: text.body, skillId: text.skill, isMarkedByAuthor: false };
  return { author, recipient, ...change, ...words, writtenAt };
}

/** A change in the repository of whoever wrote it. */
function changeOf({ role }: Member, index: number, between: string) {
  const repository = REPOSITORIES[role.team ?? "platform"];
  if (!repository) throw new Error("There is no repository.");
  const random = seededRandom(`change ${index} between ${between}`);
  const number = random.whole(1200, 4800);
  return {
    changeUrl: `https://code.example.com/tidewater/${repository.name}/pull/${number}`,
    changeTitle: random.pick(repository.changes),
  };
}

/** A moment at work while the mentorship ran, by its share of that time. */
function momentOf(
  history: History,
  { mentor, startedAt, endedAt }: Pair,
  { share, random }: { share: number; random: Random },
): Instant {
  const from = toMilliseconds(startedAt);
  const until = toMilliseconds(endedAt ?? history.now);
  const around = addMilliseconds(startedAt, Math.floor(((until - from) * share) / MINUTE) * MINUTE);
  const at = workingMoment(mentor, around, random.whole(3, 170));
  return isBefore(at, endedAt ?? history.now) ? at : around;
}

interface Keeping {
  random: Random;
  mark: RecipientMark | null;
}

function keepComment(history: History, comment: Comment, { random, mark }: Keeping): void {
  const { author, recipient, writtenAt, isMarkedByAuthor, ...words } = comment;
  const isOwnRecord = isMarkedByAuthor || random.isLikely(0.8);
  const recorder = isOwnRecord ? author : recipient;
  const createdAt = soonAfter(history, writtenAt, random.whole(4, 600));
  const parties = { authorId: author.id, recipientId: recipient.id };
  const record = { ...parties, recorderId: recorder.id, writtenAt, isMarkedByAuthor, now: createdAt };
  const allowed = checkRecord(record);
  if (!allowed.ok) throw new Error(`${recorder.key} could not record a comment: ${allowed.code}`);
  const id = history.mint(reviewCommentId, createdAt);
  history.rows.reviewComment.push({
    ...{ id, provider: "hand", ...handKey({ ...parties, ...words }), ...parties, ...words },
    kind: detectKind(words.body),
    isMarkedByAuthor,
    isSuggested: educationalSuggestion(words).isSuggested,
    recordedBy: recorder.id,
    ...{ writtenAt, createdAt },
  });
  announced(history, {
    topic: "review.recorded",
    payload: { commentId: id, ...parties, recordedBy: recorder.id },
    at: createdAt,
  });
  const toAuthor = { to: author.id, about: { otherId: recipient.id, commentId: id } };
  if (!isOwnRecord) told(history, { ...toAuthor, topic: "reviewRecorded", at: createdAt });
  if (mark !== null) keepAnswer(history, comment, { id, mark, random, recordedAt: createdAt });
}

interface Answering {
  id: ReviewCommentId;
  mark: RecipientMark;
  random: Random;
  recordedAt: Instant;
}

/** Not yet, where it would be after now. */
function keepAnswer(
  history: History,
  { author, recipient }: Comment,
  { id, mark, random, recordedAt }: Answering,
): void {
  const wait = Math.floor((random.between(0.2, 5) * DAY) / MINUTE) * MINUTE;
  const at = workingMoment(recipient, addMilliseconds(recordedAt, wait), random.whole(2, 120));
  if (isBefore(history.now, at)) return;
  const next = changeOf(recipient, 20 + random.whole(0, 9), `${author.key} ${recipient.key}`);
  history.rows.reviewAnswer.push({
    commentId: id,
    mark,
    note: random.pick(mark === "disagree" ? OBJECTIONS : THANKS),
    appliedUrl: mark === "applied" ? next.changeUrl : null,
    answeredAt: at,
  });
  const parties = { authorId: author.id, recipientId: recipient.id };
  announced(history, { topic: "review.answered", payload: { commentId: id, ...parties, mark }, at });
  const about = { otherId: recipient.id, commentId: id, reason: mark };
  told(history, { to: author.id, topic: "reviewAnswered", about, at });
}

function soonAfter({ now }: History, at: Instant, minutes: number): Instant {
  const later = addMilliseconds(at, minutes * MINUTE);
  return isBefore(now, later) ? now : later;
}
