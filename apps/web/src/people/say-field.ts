import { goalWords } from "@belay/core/ladder/goal-words.ts";
import { directionNames } from "@belay/core/people/direction.ts";
import { languageName } from "@belay/core/people/languages.ts";
import type { useLadder } from "../ladder/use-ladder.ts";
import type { AboutMe, Wish } from "./profile.ts";

type Known = ReturnType<typeof useLadder>;

/** What one field of the first step says, in the words of a sentence. */
export function sayAboutMe({ titleOf }: Known) {
  return (name: string, about: AboutMe): string | null => {
    const words: Readonly<Record<string, string>> = {
      name: `name ${about.name}`,
      languages: `languages ${about.languages.map(languageName).join(", ")}`,
      direction: `direction ${directionNames[about.direction]}`,
      selfLevel: about.selfLevel === null ? "no level" : `level ${titleOf(about.selfLevel)}`,
    } satisfies Record<keyof AboutMe, string>;
    return words[name] ?? null;
  };
}

/** The same of the second step. */
export function sayWish(known: Known) {
  const { titleOf, skillName } = known;
  return (name: string, wish: Wish): string | null => {
    const wants = wish.wants.map((want) => goalWords({ ...want, levelId: null }, known));
    const offers = wish.offers.map(({ skillId, level }) => `${skillName(skillId)} ${level}`);
    const words: Readonly<Record<string, string>> = {
      wantsToLearn: wish.wantsToLearn ? "getting help" : "not getting help",
      wantsToMentor: wish.wantsToMentor ? "helping others" : "not helping others",
      wants: `learning ${listWords(wants)}`,
      offers: `teaching ${listWords(offers)}`,
      targetLevel: wish.targetLevel === null ? "no level aimed at" : `aiming at ${titleOf(wish.targetLevel)}`,
      capacity: `room for ${wish.capacity}`,
      acceptsSelfAssessed: wish.acceptsSelfAssessed ? "own word is enough" : "own word is not enough",
    } satisfies Record<keyof Wish, string>;
    return words[name] ?? null;
  };
}

const listWords = (parts: string[]) => (parts.length === 0 ? "nothing" : parts.join("; "));
