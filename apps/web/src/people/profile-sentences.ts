import type { Sentences } from "../lib/refusal-sentences.ts";
import type { ProfileRefusal } from "./profile.ts";

export const profileSentences = {
  UNKNOWN_LEVEL: "The ladder doesn't have this level any more. Choose another one.",
  UNKNOWN_SKILL: "The company's list doesn't have this skill any more. Take it out or choose another one.",
} satisfies Sentences<ProfileRefusal>;
