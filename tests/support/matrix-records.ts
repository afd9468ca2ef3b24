import { createHash } from "node:crypto";
import type { TestCaller, TestProduct } from "@belay/api/testing";
import type { InvitationId, MentorshipId, PersonId, SessionId } from "@belay/core/ids.ts";
import { questionId } from "@belay/core/ids.ts";
import { mustSucceed } from "./company-of.ts";
import { asMentee, makeProgramme } from "./make-programme.ts";
import type { MatrixPeople } from "./matrix-company.ts";
import { fillRooms } from "./matrix-records-room.ts";

/**
 * Words that stand for what people wrote, so that a test can look for each in everything a viewer is sent.
 * The name says where it was written.
 */
export const SECRETS = {
  menteesPrivateNote: "secret-private-note-of-the-mentee",
  mentorsPrivateNote: "secret-private-note-of-the-mentor",
  sharedNote: "secret-shared-note",
  agendaPoint: "secret-point-of-the-agenda",
  actionItem: "secret-thing-that-the-mentee-will-do",
  topic: "secret-topic",
  groupTopic: "secret-topic-of-a-group",
  mentorsOwnLine: "secret-line-that-the-mentor-keeps",
  menteesPairLine: "secret-line-of-the-mentee-for-the-pair",
  askMessage: "secret-message-to-the-mentor",
  commentBody: "secret-words-of-the-comment",
  quotedCode: "secret_code()",
  answerNote: "secret-note-of-the-answer",
  menteesPulse: "secret-line-of-the-mentee-about-how-it-goes",
  programmeWish: "secret-wish-for-the-programme",
} as const;

const GOAL = { kind: "skill", skillId: "code_review", fromLevel: 2, toLevel: 4 } as const;
const key = () => crypto.randomUUID();

interface Acting {
  mentee: TestCaller;
  mentor: TestCaller;
  asker: TestCaller;
  admin: TestCaller;
}

/** What stands between the people of the matrix, each thing made by the verb that makes it. */
export async function addRecords(product: TestProduct, people: MatrixPeople) {
  const acting: Acting = {
    mentee: await product.as(people.mentee),
    mentor: await product.as(people.mentor),
    asker: await product.as(people.asker),
    admin: await product.as(people.admin),
  };
  const mentorships = await pairThem(acting, people);
  const sessions = await meet(product, acting, mentorships.mentorshipId);
  const { pastSession, comingSession } = sessions;
  const between = { product, mentee: acting.mentee, menteeId: people.mentee, pastSession, comingSession };
  const room = await fillRooms(between, SECRETS);
  const comments = await comment(product, acting, people);
  const group = await gather(acting);
  const notice = await tell(product, people.mentee);
  const question = await findFitCheck(product, people.mentee);
  const entrance = await knock(product, { admin: acting.admin, forgetful: people.member });
  const programme = await run(acting.admin, people.mentee);
  return {
    ...{ ...mentorships, ...sessions, ...room, ...comments, ...group, ...notice, question },
    ...{ ...entrance, ...programme },
  };
}

async function pairThem({ mentee, mentor, asker }: Acting, people: MatrixPeople) {
  const ask = async (who: TestCaller, mentorId: PersonId, message: string) =>
    mustSucceed(await who.mentorships.ask({ key: key(), mentorId, goal: GOAL, message })).id;
  const first = await ask(mentee, people.mentor, "Will you help me?");
  mustSucceed(await mentor.mentorships.accept({ requestId: first, version: 1 }));
  const [mentorship] = await mentee.mentorships.mine();
  if (!mentorship) throw new Error("no mentorship came of it");
  return {
    mentorshipId: mentorship.id,
    /** Waits for the mentor of the pair. */
    requestToMentor: await ask(asker, people.mentor, SECRETS.askMessage),
    /** Waits for somebody else, asked by the mentee of the pair. */
    requestOfMentee: await ask(mentee, people.asked, "Will you help me too?"),
  };
}

async function meet(product: TestProduct, { mentee, mentor }: Acting, mentorshipId: MentorshipId) {
  const book = async (startsAt: string) =>
    mustSucceed(
      await mentee.sessions.book({
        key: key(),
        mentorshipId,
        startsAt,
        durationMinutes: 60,
        kind: "pairing",
        topic: SECRETS.topic,
      }),
    ).id;
  /** Over, and closed out by both. */
  const pastSession = await book("2026-11-18T09:00:00Z");
  /** Not yet. */
  const comingSession = await book("2026-11-26T09:00:00Z");
  const [sessionOfSeries] = mustSucceed(
    await mentee.sessions.bookSeries({
      key: key(),
      mentorshipId,
      startsAt: "2026-12-02T09:00:00Z",
      intervalWeeks: 1,
      count: 2,
      durationMinutes: 60,
      kind: "pairing",
      topic: SECRETS.topic,
      chosen: [
        { index: 1, startsAt: "2026-12-02T09:00:00Z" },
        { index: 2, startsAt: "2026-12-09T09:00:00Z" },
      ],
    }),
  ).ids;
  if (!sessionOfSeries) throw new Error("the series has no session");
  await answerByHand(product, mentorshipId);
  /** Waits for the mentor. */
  const sessionOfMentee = await book("2026-11-27T09:00:00Z");
  await writeDown({ mentee, mentor }, pastSession);
  await closeOut(product, pastSession);
  return { pastSession, comingSession, sessionOfMentee, sessionOfSeries };
}

async function answerByHand({ db }: TestProduct, mentorshipId: MentorshipId): Promise<void> {
  await db
    .updateTable("person")
    .set({ acceptsAutomatically: false })
    .where("id", "in", (eb) =>
      eb.selectFrom("mentorship").select("mentorId").where("mentorship.id", "=", mentorshipId),
    )
    .execute();
}

async function writeDown({ mentee, mentor }: Pick<Acting, "mentee" | "mentor">, sessionId: SessionId) {
  const note = { sessionId, version: 0 };
  mustSucceed(await mentee.sessions.savePrivateNote({ ...note, body: SECRETS.menteesPrivateNote }));
  mustSucceed(await mentor.sessions.savePrivateNote({ ...note, body: SECRETS.mentorsPrivateNote }));
}

async function closeOut(product: TestProduct, sessionId: SessionId): Promise<void> {
  product.clock.set("2026-11-18T10:05:00Z");
  const pair = await product.db
    .selectFrom("session")
    .select(["mentorId", "menteeId"])
    .where("id", "=", sessionId)
    .executeTakeFirstOrThrow();
  const words = { sessionId, version: 0, held: true } as const;
  const mentor = await product.as(pair.mentorId);
  const mentee = await product.as(pair.menteeId);
  mustSucceed(
    await mentor.sessions.closeOut({ ...words, learned: SECRETS.mentorsOwnLine, learnedCircle: "me" }),
  );
  mustSucceed(
    await mentee.sessions.closeOut({ ...words, learned: SECRETS.menteesPairLine, learnedCircle: "pair" }),
  );
}

async function comment(product: TestProduct, { mentor, mentee }: Acting, people: MatrixPeople) {
  const record = async (changeUrl: string) =>
    mustSucceed(
      await mentor.reviews.record({
        key: key(),
        changeUrl,
        quotedCode: SECRETS.quotedCode,
        body: SECRETS.commentBody,
        authorId: people.mentor,
        recipientId: people.mentee,
        writtenAt: "2026-11-12T09:00:00Z",
      }),
    ).id;
  const comment = await record("https://code.example/change/1");
  const answeredComment = await record("https://code.example/change/2");
  const answer = { version: 0, mark: "learned", note: SECRETS.answerNote } as const;
  mustSucceed(await mentee.reviews.answer({ ...answer, commentId: answeredComment }));
  const removedComment = await record("https://code.example/change/3");
  // Lately enough to be taken back.
  product.clock.set("2026-11-18T11:55:00Z");
  const mentorNow = await product.as(people.mentor);
  mustSucceed(await mentorNow.reviews.remove({ commentId: removedComment, version: 1 }));
  return { comment, answeredComment, removedComment };
}

/** For the mentor's mentees, one of whom has a seat. */
async function gather({ mentor, mentee }: Acting) {
  const group = mustSucceed(
    await mentor.groups.create({
      key: key(),
      topic: SECRETS.groupTopic,
      kind: "pairing",
      seats: 2,
      audience: "mentees",
      startsAt: "2026-11-27T15:00:00Z",
      durationMinutes: 60,
      waivesOwnRules: true,
    }),
  ).id;
  mustSucceed(await mentee.groups.join({ groupId: group }));
  return { group };
}

async function tell(product: TestProduct, personId: PersonId) {
  await product.turn();
  const { notices } = await (await product.as(personId)).inbox.home();
  const [notice] = notices;
  if (!notice) throw new Error("the mentee was told nothing");
  return { noticeId: notice.id };
}

/** Run by the admin, with the mentee in it, joined by link. */
async function run(admin: TestCaller, personId: PersonId) {
  const programmeId = await makeProgramme(admin, { joining: "link", purpose: "" });
  const { token: joinToken } = mustSucceed(await admin.programmes.renewJoinLink({ programmeId }));
  mustSucceed(
    await admin.programmes.addMember({ programmeId, personId, ...asMentee, wish: SECRETS.programmeWish }),
  );
  return { programmeId, joinToken };
}

/** Asked by the clock, after the session that both closed out; and one that the mentee has answered for themselves. */
async function findFitCheck({ db, clock }: TestProduct, personId: PersonId) {
  const row = await db
    .selectFrom("mentorshipQuestion")
    .select(["id", "mentorshipId"])
    .where("personId", "=", personId)
    .executeTakeFirstOrThrow();
  const now = clock.read();
  await db
    .insertInto("mentorshipQuestion")
    .values({
      ...{ id: questionId.parse(key()), mentorshipId: row.mentorshipId, personId, kind: "pulse", round: 1 },
      ...{ askedAt: "2026-11-16T09:00:00Z", closesAt: "2026-11-30T09:00:00Z", status: "answered" },
      ...{ answeredAt: now, feeling: "mostly", rhythm: "right", words: SECRETS.menteesPulse },
    })
    .execute();
  return row.id;
}

async function knock(
  product: TestProduct,
  { admin, forgetful }: { admin: TestCaller; forgetful: PersonId },
): Promise<{ invitationId: InvitationId; token: string; resetToken: string }> {
  const { token } = mustSucceed(await admin.company.invite({ email: "invited@acme.com" }));
  const [invitation] = await admin.company.invitations();
  if (!invitation) throw new Error("nobody is invited");
  const resetToken = "r".repeat(43);
  await product.db
    .insertInto("passwordReset")
    .values({
      ...{ id: crypto.randomUUID(), personId: forgetful, createdAt: product.clock.read() },
      tokenHash: createHash("sha256").update(resetToken).digest("base64url"),
      // Open for longer than a mailed one: the company of the matrix is looked at two days later.
      expiresAt: "2026-12-31T00:00:00Z",
    })
    .execute();
  return { invitationId: invitation.id, token, resetToken };
}
