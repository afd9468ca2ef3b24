// The first word of what changed -> the features whose reads may show it.
const FEATURES: Readonly<Record<string, readonly string[]>> = {
  session: ["sessions", "rooms", "checks", "inbox", "mentorships", "calendar", "evidence"],
  group: ["groups", "inbox", "calendar", "evidence"],
  check: ["checks", "inbox"],
  mentorship: ["mentorships", "checks", "sessions", "inbox", "matching", "people"],
  request: ["mentorships", "sessions", "inbox", "matching", "people"],
  mentor: ["mentorships", "inbox", "matching", "people"],
  programme: ["programmes", "checks", "inbox", "people"],
  review: ["reviews", "inbox", "evidence"],
  proposal: ["cohorts", "inbox", "mentorships", "programmes"],
  cohort: ["cohorts", "inbox", "mentorships", "programmes", "sessions"],
  inbox: ["inbox"],
  "sign-ins": ["people"],
};
// Of one thing: the word, then the id that the read was asked with.
const READS: Readonly<Record<string, readonly string[]>> = {
  room: ["rooms.one", "rooms.notes"],
  run: ["cohorts.run", "cohorts.pairs"],
  runs: ["cohorts.runs"],
};

/** Whether a read, under the key that tRPC gives it, may show what changed; a word nobody knows touches all. */
export function isTouched(queryKey: readonly unknown[], subject: string): boolean {
  const [path, asked] = queryKey;
  if (!Array.isArray(path)) return true;
  const [word = "", id] = subject.split(":");
  if (id === undefined) return FEATURES[word]?.includes(String(path[0])) ?? true;
  const reads = READS[word];
  return reads === undefined || (reads.includes(path.join(".")) && isAbout(asked, id));
}

function isAbout(asked: unknown, id: string): boolean {
  return JSON.stringify(asked ?? null).includes(`"${id}"`);
}
