import type { Caution } from "./explanation.ts";
import { freeSeats, sharedLanguages } from "./factor-values.ts";
import type { OfferedSkill } from "./offered-skill.ts";
import { countedLevel, findOfferedSkill } from "./offered-skill.ts";
import type { ScoredPair } from "./reasons.ts";
import { hasFewMinutes } from "./reasons.ts";
import type { GoalPart } from "./search.ts";

/** The one thing to know before asking, what weakens the reasons first; null when there is none. */
export function findCaution(pair: ScoredPair): Caution | null {
  return (
    apartInWords(pair) ?? selfAssessed(pair) ?? fewMinutes(pair) ?? belowTarget(pair) ?? oneSeatLeft(pair)
  );
}

function apartInWords({ search, mentor }: ScoredPair): Caution | null {
  return sharedLanguages(search.mentee, mentor).length === 0 ? { code: "NO_SHARED_LANGUAGE" } : null;
}

function selfAssessed(pair: ScoredPair): Caution | null {
  const skillIds = helpfulOffers(pair)
    .filter(({ offered }) => offered.isSelfAssessed)
    .map(({ gap }) => gap.skillId);
  return skillIds.length === 0 ? null : { code: "SELF_ASSESSED", skillIds: [...new Set(skillIds)] };
}

function fewMinutes({ search, sharedMinutes }: ScoredPair): Caution | null {
  const isFew = sharedMinutes !== null && hasFewMinutes(search.policy, sharedMinutes);
  return isFew ? { code: "FEW_SHARED_MINUTES", minutesPerWeek: sharedMinutes } : null;
}

/** Of skills wanted for themselves, the weightiest that the mentor doesn't reach. */
function belowTarget(pair: ScoredPair): Caution | null {
  const short = helpfulOffers(pair).find(({ name, gap, offered }) => {
    return name.levelId === null && offered.level < gap.to;
  });
  if (short === undefined) return null;
  const { gap, offered } = short;
  return { code: "BELOW_TARGET", skillId: gap.skillId, mentorLevel: offered.level, target: gap.to };
}

function oneSeatLeft({ search, mentor }: ScoredPair): Caution | null {
  return freeSeats(search.policy, mentor) === 1 ? { code: "ONE_SEAT_LEFT" } : null;
}

interface HelpfulOffer {
  readonly name: GoalPart["name"];
  readonly gap: NonNullable<GoalPart["gap"]>;
  readonly offered: OfferedSkill;
}

/** What the mentor does better than the mentee and the mentee counts. */
function helpfulOffers({ search, mentor }: ScoredPair): HelpfulOffer[] {
  return search.parts.flatMap(({ name, gap }) => {
    const offered = gap === null ? null : findOfferedSkill(mentor.offers, gap.skillId);
    if (gap === null || offered === null) return [];
    const level = countedLevel(offered, search.mentee.acceptsSelfAssessed);
    return level > (gap.from ?? 0) ? [{ name, gap, offered }] : [];
  });
}
