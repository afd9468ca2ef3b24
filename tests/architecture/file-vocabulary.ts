import { COMPOSING, isFeature, PLUMBING, placeOf } from "./house.ts";

const KNOWN_IN_API_FEATURE = [
  /^(router|queries|writes|scope)\.ts$/,
  /^[a-z]+(-[a-z0-9]+)+\.ts$/,
  /^[a-z]+(-[a-z0-9]+)*\.(job|mail|test)\.ts$/,
  /^__snapshots__\/[a-z0-9.-]+\.snap$/,
];
// The built-in ladder is written in YAML and parsed here, so that core gets plain objects.
const KNOWN_IN_API_LADDER = [/^([a-z0-9-]+\/)*[a-z0-9-]+\.ya?ml$/, /^(parse|load)-[a-z-]+\.ts$/];

const EMPTY_WORDS = /(^|[/-])(utils?|helpers?|managers?|data|info)([-.]|$)/;
const LONGEST = 400;

/** What is wrong with the file's place, name or length; null if nothing is. */
export function breaksVocabulary(path: string, source: string): string | null {
  const { house, folder, name } = placeOf(path);
  if (/(?<!\.gen)\.(tsx?|css)$/.test(name) && source.trimEnd().split("\n").length > LONGEST) {
    return `is longer than ${LONGEST} lines`;
  }
  if (EMPTY_WORDS.test(name)) return "has a name that says nothing: utils, helpers, manager, data, info";
  if (
    house === "api" &&
    name.startsWith("migrations/") &&
    !/^migrations\/\d{4}-[a-z0-9-]+\.sql$/.test(name)
  ) {
    return "is no NNNN-name.sql";
  }
  if (folder === "" || folder === "outside" || house === "ui" || house === "tests") return null;
  if (!isFeature(folder) && !PLUMBING[house]?.includes(folder) && !COMPOSING[house]?.includes(folder)) {
    return `stands in ${folder}, which is no feature`;
  }
  if (house !== "api" || !isFeature(folder)) return null;
  const known =
    folder === "ladder" ? [...KNOWN_IN_API_FEATURE, ...KNOWN_IN_API_LADDER] : KNOWN_IN_API_FEATURE;
  return known.some((pattern) => pattern.test(name))
    ? null
    : "is no word of an api feature's file vocabulary";
}
