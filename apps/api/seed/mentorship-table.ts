import type { Proficiency } from "@belay/core/ladder/proficiency.ts";
import type { CastKey } from "./cast.ts";
import type { Ending } from "./session-endings.ts";

/** A skill from one level to a higher one, or a level of the ladder. */
export type Goal = readonly [skill: string, from: Proficiency, to: Proficiency] | { level: string };

export interface Pairing {
  mentor: CastKey;
  mentee: CastKey;
  goal: Goal;
  /** Days ago. */
  since: number;
  /** Days ago; without it the mentorship runs. */
  until?: number;
  /** Days from one session to the next. */
  every: number;
  /** Days ago they last met; nothing has happened since. */
  quiet?: number;
  /** How many review comments the mentor wrote to the mentee meanwhile. */
  reviews?: number;
  /** How the sessions went, oldest first; the later ones, and without a list all, go as sessions mostly do. */
  went?: readonly Ending[];
}

const times = (count: number, ending: Ending): Ending[] => Array.from({ length: count }, () => ending);

// biome-ignore format: one mentorship a line reads as the table it is
export const PAIRINGS: readonly Pairing[] = [
  // Nadia's four people, and whom she learns from.
  { mentor: "nadia", mentee: "kenji", goal: ["distributed_systems", 2, 4], since: 149, every: 11, reviews: 16, went: [...times(3, "held"), "cancelledEarly", ...times(3, "held"), "moved", "heldByMentor", ...times(6, "held")] },
  { mentor: "nadia", mentee: "aicha", goal: ["test_design", 2, 4], since: 128, every: 12, reviews: 15, went: [...times(4, "held"), "heldByMentor", ...times(3, "held"), "silent", ...times(4, "held")] },
  { mentor: "nadia", mentee: "deepa", goal: ["api_design", 1, 3], since: 148, until: 52, every: 12, reviews: 11, went: ["held", "held", "menteeAbsent", "held", "silent", "held", "heldByMentor", "held"] },
  { mentor: "nadia", mentee: "jonas", goal: ["debugging", 1, 3], since: 47, until: 20, every: 10, reviews: 4, went: ["held", "held", "held"] },
  { mentor: "ingrid", mentee: "nadia", goal: { level: "ic.staff" }, since: 118, every: 24, reviews: 4, went: times(9, "held") },

  // Payments: who carries, and who could.
  { mentor: "yusuf", mentee: "pavel", goal: ["system_design", 2, 4], since: 140, every: 14, reviews: 18, went: [...times(4, "held"), "silent", "held", "moved", ...times(4, "held")] },
  { mentor: "yusuf", mentee: "esther", goal: ["sql", 1, 3], since: 88, every: 14, reviews: 12 },
  { mentor: "yusuf", mentee: "farid", goal: ["go", 1, 3], since: 58, every: 12, reviews: 9 },
  { mentor: "aicha", mentee: "chidi", goal: ["debugging", 1, 3], since: 72, every: 12, reviews: 9, went: times(5, "held") },
  { mentor: "pavel", mentee: "jonas", goal: ["sql", 1, 2], since: 122, until: 92, every: 14, reviews: 2, went: times(2, "held") },
  { mentor: "zeynep", mentee: "jonas", goal: ["readable_code", 1, 3], since: 98, every: 10, reviews: 10 },
  { mentor: "ingrid", mentee: "mei", goal: ["technical_writing", 2, 4], since: 168, until: 62, every: 18, reviews: 5 },
  { mentor: "seun", mentee: "lucia", goal: ["observability", 2, 4], since: 52, every: 11, reviews: 6 },
  { mentor: "harish", mentee: "marta", goal: { level: "mgmt.director" }, since: 145, every: 21, went: times(9, "held") },
  { mentor: "marta", mentee: "sofia", goal: ["giving_feedback", 2, 4], since: 80, every: 14 },
  { mentor: "ifeoma", mentee: "viktor", goal: ["system_design", 2, 3], since: 170, until: 62, every: 15, reviews: 5 },

  // Search.
  { mentor: "ravi", mentee: "kenji", goal: ["code_review", 2, 4], since: 74, every: 12, reviews: 9, went: times(7, "held") },
  { mentor: "rafael", mentee: "caleb", goal: ["data_pipelines", 2, 4], since: 100, every: 14, reviews: 8 },
  { mentor: "rafael", mentee: "mariana", goal: ["product_metrics", 2, 3], since: 165, until: 70, every: 15, reviews: 4 },
  { mentor: "haruka", mentee: "sukarno", goal: ["performance", 2, 4], since: 86, every: 12, reviews: 8, went: ["held", "declined", "held", "expired", "held", "withdrawn", "held"] },
  { mentor: "haruka", mentee: "ishaan", goal: ["machine_learning", 1, 3], since: 142, until: 50, every: 14, reviews: 4 },
  { mentor: "deepa", mentee: "ishaan", goal: ["sql", 1, 3], since: 44, every: 9, reviews: 6 },
  { mentor: "hiroshi", mentee: "chau", goal: ["test_automation", 2, 4], since: 78, every: 13, reviews: 6, went: ["held", "expired", "held", "declined", "held"] },
  { mentor: "ewa", mentee: "olumide", goal: ["delegation", 2, 4], since: 56, every: 14 },

  // Platform.
  { mentor: "herrera", mentee: "temitope", goal: ["infrastructure_as_code", 1, 3], since: 92, every: 14, reviews: 10 },
  { mentor: "thordis", mentee: "herrera", goal: { level: "ic.principal" }, since: 112, every: 25, reviews: 3, went: times(6, "held") },
  { mentor: "iyer", mentee: "dmitri", goal: { level: "ic.staff" }, since: 131, every: 20, reviews: 4 },
  { mentor: "iyer", mentee: "ravi", goal: ["technical_strategy", 2, 4], since: 61, every: 15 },
  { mentor: "seun", mentee: "mateus", goal: ["incident_response", 2, 4], since: 96, until: 20, every: 10, reviews: 7, went: ["held", "held", "movedByProposal", "held", "mentorAbsent", "held", "cancelledLate"] },
  { mentor: "priscilla", mentee: "yuki", goal: ["threat_modelling", 2, 4], since: 88, every: 14, reviews: 6 },
  { mentor: "dmitri", mentee: "ayesha", goal: ["sql", 2, 3], since: 90, every: 12, reviews: 7 },
  { mentor: "ravi", mentee: "lakshmi", goal: ["debugging", 2, 3], since: 150, until: 84, every: 12, reviews: 3 },

  // Mobile.
  { mentor: "anab", mentee: "bianca", goal: ["test_automation", 1, 3], since: 101, every: 11, reviews: 8, went: ["held", "held", "disputed", "held", "cancelledLate", "held"] },
  { mentor: "anab", mentee: "gwen", goal: ["performance", 2, 3], since: 64, every: 14, reviews: 5 },
  { mentor: "olumide", mentee: "kwabena", goal: ["api_design", 2, 4], since: 70, every: 12, reviews: 6 },
  { mentor: "zeynep", mentee: "noor", goal: ["accessibility", 2, 4], since: 152, until: 42, every: 14, reviews: 4 },
  { mentor: "priscilla", mentee: "tyrell", goal: ["secure_coding", 1, 3], since: 160, until: 94, every: 14, reviews: 5 },
  { mentor: "ifeoma", mentee: "anab", goal: { level: "ic.staff" }, since: 106, every: 20 },
  { mentor: "renata", mentee: "camille", goal: { level: "mgmt.director" }, since: 90, every: 24 },
  { mentor: "siobhan", mentee: "gwen", goal: ["stakeholder_updates", 2, 3], since: 41, every: 12 },

  // Quiet: one nudged, one that leads see, one that may be concluded. And one that has just begun.
  { mentor: "dmitri", mentee: "lakshmi", goal: ["sql", 1, 3], since: 58, every: 10, quiet: 26, went: times(3, "held") },
  { mentor: "siobhan", mentee: "lucia", goal: ["stakeholder_updates", 1, 3], since: 88, every: 12, quiet: 50, went: times(3, "held") },
  { mentor: "gustavo", mentee: "nadia", goal: ["delegation", 1, 3], since: 146, every: 14, quiet: 95, went: times(4, "held") },
  { mentor: "ewa", mentee: "marta", goal: ["facilitation", 3, 5], since: 13, every: 30, went: ["held"] },
];

/** Asked, and not (or not yet) a mentorship. Ages in days. */
export interface Asking {
  mentee: CastKey;
  mentor: CastKey;
  goal: Goal;
  age: number;
  message: string;
  /** After how many days it was answered or taken back; without it nobody has answered. */
  answered?: { after: number; by: "mentor"; reason: string } | { after: number; by: "mentee" };
}

// biome-ignore format: one request a line reads as the table it is
export const ASKINGS: readonly Asking[] = [
  { mentee: "lindqvist", mentor: "nadia", goal: ["system_design", 2, 4], age: 5.6, message: "I am to propose how our deploy queue survives losing a region, and I have never defended a design before people who will pick it apart. Would you go through two or three of my drafts with me before the review in six weeks?" },
  { mentee: "kenji", mentor: "ingrid", goal: ["technical_writing", 2, 4], age: 4.2, message: "Your note on the index rollout is the only design document I have read twice for pleasure. I have three of my own to write this quarter, in my second language. Could we meet every other week?" },
  { mentee: "kenji", mentor: "mei", goal: ["system_design", 2, 4], age: 4.9, message: "I design the part of search that other teams call, and so far nobody but me has had to live with my designs. I would like to defend three of them before somebody who has broken one.", answered: { after: 1.8, by: "mentor", reason: "I hand the ledger over until the end of the month and would only keep you waiting." } },
  { mentee: "kenji", mentor: "ifeoma", goal: ["system_design", 2, 4], age: 3.1, message: "I design the part of search that other teams call, and so far nobody but me has had to live with my designs. I would like to defend three of them before somebody who has broken one." },
  { mentee: "chidi", mentor: "gustavo", goal: ["incident_response", 1, 3], age: 8.3, message: "I go on call for the first time in January and would like to have walked through a few old incidents with somebody who was there." },
  { mentee: "chau", mentor: "zeynep", goal: ["accessibility", 2, 4], age: 1.3, message: "Our result list is unusable with a screen reader and I volunteered to fix it. I know the rules on paper; I don't know how to test." },
  { mentee: "lakshmi", mentor: "hiroshi", goal: ["performance", 2, 4], age: 12.5, message: "Cold start on the cheapest phones takes six seconds and I keep guessing. I would like to learn to measure first." },
  { mentee: "esther", mentor: "rafael", goal: ["data_modelling", 1, 3], age: 0.4, message: "I am about to add my fourth nullable column to one table and I think that means something is wrong." },
  { mentee: "rohan", mentor: "ifeoma", goal: ["debugging", 1, 3], age: 3.2, message: "I lose whole days to crashes that only happen on devices I don't have. How do you do it?" },
  { mentee: "haruka", mentor: "thordis", goal: { level: "ic.staff" }, age: 2.1, message: "I have led two launches, both inside my team. I would like to understand what it takes to be useful to four." },

  { mentee: "mariana", mentor: "yusuf", goal: ["sql", 2, 3], age: 76, message: "I want to answer my own questions instead of queueing for an analyst.", answered: { after: 1.2, by: "mentor", reason: "I am about to take a third person and could not do a fourth justice. Rafael knows your tables better than I do, too." } },
  { mentee: "tyrell", mentor: "anab", goal: ["test_automation", 1, 3], age: 112, message: "Could you show me how your team got rid of the flaky tests?", answered: { after: 4.5, by: "mentor", reason: "I am away for most of the next two months. Please ask me again in the autumn, or ask Hiroshi." } },
  { mentee: "caleb", mentor: "haruka", goal: ["machine_learning", 3, 4], age: 26, message: "I would like a second pair of eyes on how I evaluate the ranking model.", answered: { after: 2, by: "mentor", reason: "Between Tokyo and New York our hours only meet at my breakfast. I am glad to review your evaluation in writing, though." } },
  { mentee: "yuki", mentor: "iyer", goal: ["technical_strategy", 1, 3], age: 102, message: "I am writing our first threat model that covers more than one team.", answered: { after: 2.3, by: "mentee" } },
  { mentee: "noor", mentor: "rafael", goal: ["product_metrics", 2, 4], age: 36, message: "I would like to set up an experiment that can come out against me.", answered: { after: 5, by: "mentee" } },

  { mentee: "farid", mentor: "gustavo", goal: ["infrastructure_as_code", 1, 3], age: 75, message: "I just moved over from Mobile and have never owned a server." },
  { mentee: "anneliese", mentor: "priscilla", goal: ["secure_coding", 1, 3], age: 71, message: "I would like to learn to read our code the way you do." },
  { mentee: "kwabena", mentor: "haruka", goal: ["machine_learning", 1, 3], age: 34, message: "I would like to understand what the ranking model does with what our app sends." },
];
