import type { Instant } from "../instant.ts";

export const RUN_STATUSES = [
  "queued",
  "running",
  "draft",
  "cancelled",
  "failed",
  "published",
  "undone",
  "discarded",
] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

export const RUN_PHASES = ["reading", "scoring", "solving", "pricing", "explaining", "writing"] as const;
export type RunPhase = (typeof RUN_PHASES)[number];

/** What the status machine reads and writes of a match run. Instants are ISO 8601 in UTC. */
export interface RunState {
  readonly status: RunStatus;
  readonly finishedAt: Instant | null;
  readonly publishedAt: Instant | null;
  /** When the people are told; until then it can be undone. */
  readonly noticesAt: Instant | null;
  readonly toldAt: Instant | null;
  readonly undoneAt: Instant | null;
  readonly discardedAt: Instant | null;
  /** How many have somebody in its plan; null where none was made. */
  readonly matched: number | null;
}

/** Exactly the fields an action writes. */
export type RunChange = Partial<RunState>;

/** A pair that is always made, or never: for all runs of a programme that come. */
export interface RunRule {
  readonly menteeId: string;
  readonly mentorId: string;
  readonly kind: "lock" | "block";
}
