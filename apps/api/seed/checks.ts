import type { QuestionKind } from "@belay/core/checks/questions.ts";
import { QUESTION_OPEN_FOR } from "@belay/core/checks/questions.ts";
import { silenceDays, silenceSteps } from "@belay/core/checks/silence.ts";
import type { MentorshipId, PersonId } from "@belay/core/ids.ts";
import { questionId } from "@belay/core/ids.ts";
import type { NoticeTopic } from "@belay/core/inbox/notice.ts";
import { noticePayload } from "@belay/core/inbox/notice.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY, HOUR } from "@belay/core/instant.ts";
import { defaultClocks } from "@belay/core/programmes/clocks.ts";
import { listQuiet } from "../src/checks/notice-silence.job.ts";
import { listFlagReaders, listSilentPairs } from "../src/checks/queries.ts";
import { allSilenceScope } from "../src/checks/scope.ts";
import type { Tx } from "../src/platform/database.ts";
import { jsonb } from "../src/platform/jsonb.ts";
import type { CastKey } from "./cast.ts";
import { DEMO_PEOPLE } from "./demo-people.ts";
import type { History, Member, Pair } from "./history.ts";
import { isBefore } from "./history.ts";
import { rowId } from "./mint-id.ts";
import { seededRandom } from "./seeded-random.ts";

interface Said {
  feeling: "good" | "mostly" | "unsure" | "notRight";
  rhythm: "tooRarely" | "right" | "tooOften";
  words: string;
}

/** What some wrote and let the other read, in their second pulse. */
const SHARED: Partial<Record<CastKey, Said>> = {
  kenji: {
    ...{ feeling: "good", rhythm: "right" },
    words: "I come with a question and leave with a way to find out. More pairing, fewer slides.",
  },
  nadia: {
    ...{ feeling: "mostly", rhythm: "right" },
    words: "Let us keep the last ten minutes for what comes next; we lose it when we run over.",
  },
  temitope: { feeling: "good", rhythm: "tooRarely", words: "Every week would be even better." },
};

/** What the clocks of relationships asked and said, as they did it in their time. After everything else is there. */
export async function tellChecks(tx: Tx, history: History): Promise<void> {
  await tellQuestions(tx, history);
  await tellSilences(tx, history);
}

async function tellQuestions(tx: Tx, history: History): Promise<void> {
  const held = await tx
    .selectFrom("session")
    .select(["mentorshipId", ({ fn }) => fn.min("endsAt").as("endsAt")])
    .where("status", "=", "completed")
    .groupBy("mentorshipId")
    .execute();
  const tried = new Map(held.map(({ mentorshipId, endsAt }) => [mentorshipId, endsAt]));
  const rows = history.pairs
    .filter(({ endedAt }) => endedAt === null)
    .flatMap((pair) => [...fitCheck(history, pair, tried.get(pair.id)), ...pulses(history, pair)]);
  await tx.insertInto("mentorshipQuestion").values(rows).execute();
}

function fitCheck(history: History, pair: Pair, triedAt: Instant | undefined) {
  return triedAt
    ? [question(history, pair, { who: pair.mentee, kind: "fitCheck", round: 1, at: triedAt })]
    : [];
}

function pulses(history: History, pair: Pair) {
  const { firstAfterDays, thenEveryDays } = defaultClocks.pulse;
  const first = addMilliseconds(pair.startedAt, firstAfterDays * DAY);
  const days = Array.from({ length: 6 }, (_, index) => addMilliseconds(first, index * thenEveryDays * DAY));
  return days
    .filter((at) => !isBefore(history.now, at))
    .flatMap((at, index) =>
      [pair.mentor, pair.mentee].map((who) =>
        question(history, pair, { who, kind: "pulse", round: index + 1, at }),
      ),
    );
}

interface Asked {
  who: Member;
  kind: QuestionKind;
  round: number;
  at: Instant;
}

function question(history: History, pair: Pair, { who, kind, round, at }: Asked) {
  const closesAt = addMilliseconds(at, QUESTION_OPEN_FOR);
  const row = {
    ...{ id: history.mint(questionId, at), mentorshipId: pair.id, personId: who.id, kind, round },
    ...{ askedAt: at, closesAt, status: "open" as const },
  };
  const random = seededRandom(`${kind} ${round} of ${who.key} in ${pair.id.slice(-6)}`);
  const isOpen = isBefore(history.now, closesAt);
  // Of what nobody answered in time nothing is left to see.
  if (!isAtTheDoors(who) && !random.isLikely(isOpen ? 0.5 : 0.8)) return row;
  if (isOpen && (kind === "fitCheck" || who.email === DEMO_PEOPLE.admin)) return row;
  const soon = addMilliseconds(at, random.whole(2, 60) * HOUR);
  const answeredAt = isBefore(history.now, soon) ? history.now : soon;
  const said = kind === "pulse" && round === 2 ? SHARED[who.key] : undefined;
  const feeling = said?.feeling ?? random.pick(["good", "good", "good", "mostly", "unsure"] as const);
  const rhythm = said?.rhythm ?? random.pick(["right", "right", "tooRarely"] as const);
  const answered = { ...row, status: "answered" as const, answeredAt, feeling };
  if (kind === "fitCheck") return answered;
  const circle = said ? ("pair" as const) : ("me" as const);
  return { ...answered, rhythm, words: said?.words ?? "", circle };
}

function isAtTheDoors({ email }: Member): boolean {
  return Object.values(DEMO_PEOPLE).some((address) => address === email);
}

/** Each step at its time: the two were nudged, leads and admins saw it, an end was offered. */
async function tellSilences(tx: Tx, history: History): Promise<void> {
  const { now } = history;
  const quiet = await listQuiet(tx, now);
  const steps = quiet.flatMap(({ id, mentorId, menteeId, lastSignAt: since }) =>
    silenceSteps.flatMap((step) => {
      const toldAt = addMilliseconds(since, silenceDays(step, defaultClocks.silence) * DAY);
      const row = { mentorshipId: id, since, step, toldAt };
      return isBefore(now, toldAt) ? [] : [{ row, mentorId, menteeId }];
    }),
  );
  if (steps.length === 0) return;
  await tx
    .insertInto("mentorshipSilence")
    .values(steps.map(({ row }) => row))
    .execute();
  for (const { row, mentorId, menteeId } of steps)
    if (row.step === "flag") await tellLeads(tx, history, { ...row, mentorId, menteeId });
  await tellAdmins(tx, history);
}

interface Flagged {
  mentorshipId: MentorshipId;
  toldAt: Instant;
  mentorId: PersonId;
  menteeId: PersonId;
}

async function tellLeads(tx: Tx, history: History, { mentorId, menteeId, toldAt }: Flagged): Promise<void> {
  for (const { leadId, mentee } of await listFlagReaders(tx, { mentorId, menteeId }, history.now)) {
    const about = { otherId: mentee ? menteeId : mentorId };
    await keepNotice(tx, history, { to: leadId, topic: "silenceFlagged", about, at: toldAt });
  }
}

async function tellAdmins(tx: Tx, history: History): Promise<void> {
  const pairs = await listSilentPairs(tx, allSilenceScope({ isCompanyAdmin: true }), history.now);
  const last = pairs.at(-1);
  if (!last) return;
  const admins = await tx.selectFrom("person").select("id").where("isCompanyAdmin", "=", true).execute();
  const about = { otherId: last.menteeId, reason: String(pairs.length) };
  for (const { id: to } of admins)
    await keepNotice(tx, history, { to, topic: "silencesInCompany", about, at: last.flaggedAt });
}

interface Notice {
  to: PersonId;
  topic: NoticeTopic;
  about: { otherId: PersonId; reason?: string };
  at: Instant;
}

async function keepNotice(tx: Tx, { mint }: History, { to, topic, about, at }: Notice): Promise<void> {
  const payload = jsonb(noticePayload.parse(about));
  await tx
    .insertInto("notice")
    .values({ id: mint(rowId, at), personId: to, topic, payload, createdAt: at })
    .execute();
}
