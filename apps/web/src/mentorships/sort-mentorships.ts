import type { Mentorship, Request } from "./mentorship-calls.ts";

export interface SortedMentorships {
  /** Requests that wait for the viewer, the one that closes first at the front. */
  toMe: Request[];
  /** Requests of the viewer's own that wait for somebody else. */
  mine: Request[];
  /** Requests that wait no more, newest first. */
  answered: Request[];
  active: Mentorship[];
  ended: Mentorship[];
}

interface Read {
  requests: readonly Request[];
  mentorships: readonly Mentorship[];
}

/** Everything between a person and their mentors and mentees, by whose turn it is. `now` in milliseconds. */
export function sortMentorships(
  { requests, mentorships }: Read,
  { viewerId, now }: { viewerId: string; now: number },
): SortedMentorships {
  // The clock closes what is over within a minute; nobody is asked to answer it meanwhile.
  const isOpen = ({ status, closesAt }: Request) => status === "requested" && Date.parse(closesAt) > now;
  const open = requests
    .filter(isOpen)
    .toSorted((one, other) => Date.parse(one.closesAt) - Date.parse(other.closesAt));
  return {
    toMe: open.filter(({ mentorId }) => mentorId === viewerId),
    mine: open.filter(({ menteeId }) => menteeId === viewerId),
    answered: requests.filter((request) => !isOpen(request)),
    active: mentorships.filter(({ status }) => status === "active"),
    ended: mentorships.filter(({ status }) => status === "ended"),
  };
}

/** The page's heading, as a fact. */
export function mentorshipsTitle({ toMe, active }: SortedMentorships): string {
  if (toMe.length === 1) return "One request waits for you";
  if (toMe.length > 1) return `${toMe.length} requests wait for you`;
  if (active.length === 0) return "No mentorship yet";
  return active.length === 1 ? "One mentorship is running" : `${active.length} mentorships are running`;
}
