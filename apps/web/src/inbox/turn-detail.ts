import { formatClock, formatDay } from "@belay/core/time-words/day-words.ts";
import { formatSessionTime } from "@belay/core/time-words/format-session-time.ts";
import { zoneAbbreviation } from "@belay/core/time-words/zone-words.ts";
import { questionDetail, silenceDetail } from "../checks/check-detail.ts";
import { runTurnDetail } from "../cohorts/run-turn-detail.ts";
import { helpDetail } from "../help/help-detail.ts";
import type { Viewer } from "../lib/viewer.ts";
import { waitDetail } from "../mentorships/wait-words.ts";
import type { Turn } from "./turn.ts";

interface DetailInput {
  turn: Turn;
  viewer: Pick<Viewer, "id" | "timeZone" | "locale">;
  /** Milliseconds since the epoch. */
  now: number;
}

const QUOTED = 80;

/** Since when, until when, and what happens then: the second line of a turn. */
export function turnDetail({ turn, viewer, now }: DetailInput): string {
  const { subject, isMine, kind } = turn;
  const zone = viewer.timeZone;
  const nowInstant = new Date(now).toISOString();
  const day = (instant: string) => formatDay({ instant, zone, now: nowInstant, locale: viewer.locale });
  const moment = (instant: string) =>
    `${day(instant)}, ${formatClock(instant, zone)} ${zoneAbbreviation(instant, zone)}`;
  const since = turn.since ? `${isMine ? "Since" : "Waiting since"} ${day(turn.since)}` : "";
  if (subject.type === "request") {
    const places = isMine
      ? `you have ${Math.max(0, subject.capacity - subject.seatsTaken)} of ${subject.capacity} places free`
      : "";
    const then = subject.next === null ? "closes" : `moves on to ${firstName(subject.next)} on`;
    const reminded =
      isMine || subject.remindedAt === null
        ? ""
        : `${firstName(subject.other.name)} is reminded on ${day(subject.remindedAt)}`;
    return join([since, places, reminded, turn.until ? `${then} ${moment(turn.until)}` : ""]);
  }
  if (subject.type === "wait") {
    const wait = { ...subject, status: isMine ? ("offered" as const) : ("waiting" as const) };
    return waitDetail(
      { ...wait, offerEndsAt: turn.until },
      { timeZone: zone, locale: viewer.locale, now: nowInstant },
    );
  }
  if (subject.type === "calendar") {
    return join([
      `Last read ${moment(subject.fetchedAt)}`,
      "until it is read again every request waits for your answer",
    ]);
  }
  if (subject.type === "review") return join([`“${shorten(subject.body)}”`, subject.changeTitle, since]);
  if (subject.type === "cover") {
    const away = `away ${day(subject.startsAt)} to ${day(subject.returnsAt)}`;
    return join([away, since, "unanswered, the mentorship stays paused until then"]);
  }
  if (subject.type === "proposal") return join([since, proposalEnd(turn.until ? moment(turn.until) : "")]);
  if (subject.type === "run") return join(runTurnDetail(subject, { since, viewerId: viewer.id }));
  if (subject.type === "question") return questionDetail(turn, { since, moment });
  if (subject.type === "silence") return silenceDetail({ ...turn, subject }, day);
  if (subject.type === "help") return helpDetail({ ...turn, subject, viewer, now });
  const shown = subject.type === "session" ? (subject.proposed ?? subject) : subject;
  const time = formatSessionTime({
    start: shown.startsAt,
    end: shown.endsAt,
    zone,
    otherZone: subject.other.timeZone,
    otherName: firstName(subject.other.name),
    now: nowInstant,
    locale: viewer.locale,
  }).full;
  if (subject.type === "group") {
    const end = turn.until ? moment(turn.until) : "";
    if (subject.inLine !== null) return join([time, placeInLine(subject.inLine), since, `ends ${end}`]);
    return turn.kind === "takeSeat"
      ? join([time, since, `kept until ${end}, then it goes to the next in line`])
      : join([time, `open until ${end}, then it stands without your word`]);
  }
  const others = subject.together.length - 1;
  if (others > 0) {
    const last = subject.together.at(-1);
    const until = last ? day((last.proposed ?? last).startsAt) : "";
    const more = `and ${others} more until ${until}`;
    return join([time, more, kind === "answerChange" ? since : "", afterwards(turn, moment)]);
  }
  const instead = subject.proposed ? `instead of ${moment(subject.startsAt)}` : "";
  return join([time, instead, kind === "answerChange" ? since : "", afterwards(turn, moment)]);
}

function afterwards(turn: Turn, moment: (instant: string) => string): string {
  const { subject, isMine, kind, until } = turn;
  if (subject.type !== "session") return "";
  const other = firstName(subject.other.name);
  if (kind === "settleDispute") return "it counts for nobody until one of you corrects it";
  if (turn.otherwise === "logNotCounted" && until)
    return `${isMine ? "it counts once you say so" : "it counts once they say so"} · open until ${moment(until)}`;
  if (kind === "closeOut") {
    if (!isMine)
      return subject.role === "mentor" ? "until then it counts as not confirmed" : "you said how it went";
    if (subject.otherSaidHeld === null) return "neither of you has said whether it was held";
    return `${other} said it was ${subject.otherSaidHeld ? "" : "not "}held`;
  }
  const end = until ? moment(until) : "";
  if (kind === "answerChange") return `the old time stays until then · open until ${end}`;
  return isMine
    ? `answer by ${end}, then the time is free again`
    : `open until ${end}, then the time is free again`;
}

const proposalEnd = (end: string) =>
  `it begins when both say yes · open until ${end}, then it comes to nothing and whoever runs it can match you anew`;

function placeInLine(place: number): string {
  return place === 1 ? "you are next in line" : `you are number ${place} in line`;
}

const join = (parts: string[]) => parts.filter(Boolean).join(" · ");
const firstName = (name: string) => name.split(" ")[0] ?? name;

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length <= QUOTED ? line : `${line.slice(0, QUOTED - 1).trimEnd()}…`;
}
