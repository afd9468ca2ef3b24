import type { PersonId, ProgrammeId } from "../ids.ts";
import type { Instant, PlainDate } from "../instant.ts";
import type { Clocks } from "./clocks.ts";
import type { MatchPolicy } from "./match-policy.ts";

export const PROGRAMME_KINDS = ["always_open", "cohort"] as const;
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number];

/** Everybody of the company by themselves, whoever has the link, or only whom its admins add. */
export const JOININGS = ["anyone", "link", "invited"] as const;
export type Joining = (typeof JOININGS)[number];

/** Whether a pair of a match run begins when it is published, or when both have said yes. */
export const CONSENTS = ["direct", "both"] as const;
export type Consent = (typeof CONSENTS)[number];

/** The dates of a cohort, by the company's calendar. All three null: always open. */
export interface ProgrammeDates {
  readonly kind: ProgrammeKind;
  /** The last day on which people put their own names down. */
  readonly enrolUntil: PlainDate | null;
  readonly startsOn: PlainDate | null;
  /** The last day. */
  readonly endsOn: PlainDate | null;
}

export interface Programme extends ProgrammeDates {
  readonly id: ProgrammeId;
  readonly name: string;
  readonly purpose: string;
  readonly joining: Joining;
  readonly policy: MatchPolicy;
  readonly clocks: Clocks;
  readonly consent: Consent;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
  readonly version: number;
}

/** Somebody in a programme, as a match run reads them. */
export interface ProgrammeMember {
  readonly personId: PersonId;
  readonly asMentee: boolean;
  readonly asMentor: boolean;
  /** Mentees at once in this programme; null: what the policy says. */
  readonly capacity: number | null;
  /** What they want to learn here, before what their profile says; empty: the profile. */
  readonly wantedSkills: readonly string[];
  readonly wish: string | null;
  readonly joinedAt: Instant;
}
