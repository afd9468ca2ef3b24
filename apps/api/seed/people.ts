import { personId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, HOUR } from "@belay/core/instant.ts";
import type { CastKey, Role } from "./cast.ts";
import { CAST, ZONES } from "./cast.ts";
import type { History, Member } from "./history.ts";
import { daysAgo, OPENED_DAYS_AGO } from "./history.ts";
import { rowId } from "./mint-id.ts";
import { LEFT } from "./moves.ts";
import { seededRandom } from "./seeded-random.ts";
import { WEEK_SHAPES } from "./week-shapes.ts";

const DOMAIN = "tidewater.example";
const ADMIN: CastKey = "herrera";

/** The company opened Belay a good half-year ago; who isn't placed yet came this week. */
export function tellPeople(history: History, passwordHash: string): void {
  for (const [key, role] of castEntries()) {
    const random = seededRandom(key);
    const age = role.team === null ? random.between(0.5, 6) : random.between(190, 220);
    const joinedAt = daysAgo(history, key === ADMIN ? OPENED_DAYS_AGO : age);
    const member = addMember(history, { key, role, joinedAt });
    addAccount(history, member, passwordHash);
  }
}

function castEntries(): [CastKey, Role][] {
  return typedKeys(CAST).map((key) => [key, CAST[key]]);
}

function typedKeys(cast: typeof CAST): CastKey[] {
  const isKey = (key: string): key is CastKey => Object.hasOwn(cast, key);
  return Object.keys(cast).filter(isKey);
}

function addMember(
  history: History,
  { key, role, joinedAt }: { key: CastKey; role: Role; joinedAt: Instant },
): Member {
  const left = LEFT[key];
  const member: Member = {
    key,
    role,
    id: history.mint(personId, joinedAt),
    email: emailOf(role.name),
    timeZone: ZONES[role.zone],
    weekly: weekOf(role),
    joinedAt,
    leftAt: left === undefined ? null : daysAgo(history, left),
    held: [],
  };
  history.members.set(key, member);
  const { id, email, timeZone, weekly } = member;
  history.rows.person.push({
    id,
    name: role.name,
    email,
    timeZone,
    languages: role.languages,
    direction: role.direction ?? "undecided",
    selfLevel: role.team === null && role.level !== "" ? role.level : null,
    wantsToMentor: role.capacity !== undefined,
    wantsToLearn: true,
    targetLevel: role.target ?? null,
    capacity: role.capacity ?? 2,
    acceptsAutomatically: role.isAskedFirst !== true,
    weeklyHours: weekly === null ? null : JSON.stringify(weekly),
    isCompanyAdmin: key === ADMIN,
    // One of the new people stopped half-way through the welcome.
    welcomeStep: role.level === "" ? 2 : 4,
    deactivatedAt: member.leftAt,
    createdAt: joinedAt,
  });
  history.rows.personTimeZone.push({ personId: id, since: joinedAt, timeZone });
  return member;
}

function weekOf({ week }: Role): Member["weekly"] {
  const shape = WEEK_SHAPES[week];
  return shape === null ? null : [...shape];
}

function addAccount({ rows, mint }: History, { id, email, role, joinedAt }: Member, password: string): void {
  const dates = { createdAt: joinedAt, updatedAt: addMilliseconds(joinedAt, HOUR) };
  rows.authUser.push({ id, name: role.name, email, emailVerified: true, ...dates });
  const account = { userId: id, accountId: id, providerId: "credential", password, ...dates };
  rows.authAccount.push({ id: mint(rowId, joinedAt), ...account });
}

/** First and last word of the name, in letters that every mail server takes. */
function emailOf(name: string): string {
  const plain = name
    .normalize("NFD")
    .replaceAll(/\p{M}|’/gu, "")
    .toLowerCase()
    .replaceAll("þ", "th")
    .replaceAll("ð", "d");
  const words = plain.split(" ");
  const ends = new Set([words[0], words.at(-1)]);
  return `${[...ends].join(".")}@${DOMAIN}`;
}
