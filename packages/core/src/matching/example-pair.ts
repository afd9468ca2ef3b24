import type { SkillGoal } from "./match-goal.ts";
import type { PairFacts } from "./pair-facts.ts";
import type { MenteeProfile, MentorProfile, Offer } from "./profile.ts";

/** A senior of Payments and a staff engineer of Platform who fit well, for tests to vary. */
export const systemDesign: SkillGoal = {
  kind: "skill",
  skillId: "system_design",
  from: 2,
  to: 4,
  weight: 1,
};

export const exampleMentee: MenteeProfile = {
  id: "mentee",
  grade: { low: 3, high: 3 },
  direction: "ic",
  teamId: "payments",
  orgId: "product",
  languages: ["en", "fr"],
  goals: [systemDesign],
  acceptsSelfAssessed: true,
};

export const exampleMentor: MentorProfile = {
  id: "mentor",
  grade: { low: 5, high: 5 },
  track: "ic",
  teamId: "platform",
  orgId: "engineering",
  languages: ["en", "fr"],
  offers: [offer("system_design", 5)],
  capacity: 5,
  seatsTaken: 1,
  isActive: true,
  acceptsRequests: true,
};

export const exampleFacts: PairFacts = {
  isInReportingLine: false,
  isAlreadyPaired: false,
  blockedBy: null,
  preference: "mutual",
  history: "good",
  sharedMinutesPerWeek: 300,
};

export function offer(skillId: string, level: Offer["level"], source: Offer["source"] = "lead"): Offer {
  return { skillId, level, source };
}
