import { withoutQuotes } from "./comment-text.ts";

const LONGEST = 120;
const DISSENT = /👎|🤔|😕|:-1:|:thinking(?:_face)?:|:confused:/u;
const EMOJI = /\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}]|\p{Regional_Indicator}|\uFE0F|\u200D|\u20E3/gu;
const SHORTCODE = /:\+?[a-z0-9_]+:/g;
const MENTION = /@[\w-]+/g;

/** Phrases that say "seen and fine" and nothing else. */
const ACKNOWLEDGING =
  /(?<![\p{L}\p{N}])(?:\/?lgtm|sgtm|(?:looks|sounds|works) (?:good|great|fine)(?: to me| for me| now)?|(?:qa|cr|ut)? ?\+1|thumbs up|approved?|ack(?:ed)?|ship it|thanks(?: a lot)?|thank you(?: very much| so much)?|thx|ty|done|fixed|ok(?:ay)?|yes|yep|agreed?|makes sense|same here|got it|will do)(?![\p{L}\p{N}])/gu;
/** What may stand beside them without saying more. */
const FILLER =
  /(?<![\p{L}\p{N}])(?:nice(?: work| one| job)?|great(?: work| job)?|good(?: work| job)?|well done|awesome|perfect|cool|very|much|all|so|now|again|for|this|the|it|fix|change|changes|pr|me|from my side|and)(?![\p{L}\p{N}])/gu;

/** Whether a comment only nods ("LGTM", a thumbs-up), in any mix of those and with nothing besides. */
export function isAcknowledgement(body: string): boolean {
  const own = withoutQuotes(body).toLowerCase();
  if (own.length === 0 || own.length > LONGEST || DISSENT.test(own) || own.includes("?")) return false;
  const withoutNods = own
    .replace(MENTION, " ")
    .replace(SHORTCODE, "👍")
    .replace(/\s+/g, " ")
    .replace(ACKNOWLEDGING, "👍");
  if (!withoutNods.includes("👍") && withoutNods.search(EMOJI) === -1) return false;
  return !/[\p{L}\p{N}]/u.test(withoutNods.replace(EMOJI, " ").replace(FILLER, " "));
}
