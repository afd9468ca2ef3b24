import * as z from "zod/mini";
import { shortText } from "../text.ts";

const ID_FORM =
  "An id is lower-case letters, digits, dots, dashes and underscores, and begins with a letter.";

const text = (max: number) => shortText(max, "This");
const list = <Item extends z.ZodMiniType>(item: Item) => z.array(item).check(z.maxLength(2_000));

/** The form of every id in a ladder or skill file. */
export const fileId = z.string().check(z.maxLength(64), z.regex(/^[a-z][a-z0-9_.-]*$/, { error: ID_FORM }));

/** A version by semver.org, without build metadata. */
export const semanticVersion = z.string().check(
  z.regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?$/, {
    error: "A version has three numbers: major.minor.patch, like 2.1.0.",
  }),
);

/** An id alone, or with the name people read for it. */
const named = z.union([fileId, z.strictObject({ id: fileId, name: text(80) })], {
  error: "This must be an id, or an id and a name.",
});

const change = { whatChanges: list(text(300)).check(z.minLength(1)), reversible: z.boolean() };

const track = z.strictObject({ id: fileId, name: text(80), kind: z.enum(["ic", "management"]) });

const dimension = z.strictObject({
  id: fileId,
  name: z.optional(text(80)),
  scale: list(named).check(z.minLength(1)),
});

const expectation = z.strictObject({
  // Checked later, with words of its own: everything else about the expectation is still read.
  id: z.optional(z.string()),
  dimension: z.string(),
  habit: z.string(),
  weight: z.enum(["core", "supporting"]),
  text: text(1_000),
});

const mentoring = z.strictObject({
  minActiveMentees: z.int().check(z.minimum(0), z.maximum(20)),
  kinds: list(fileId),
  text: text(1_000),
});

const level = z.strictObject({
  id: fileId,
  track: z.string(),
  grade: z.tuple([z.number(), z.number()]),
  title: text(80),
  shortTitle: z.optional(text(40)),
  aliases: z.optional(list(text(80))),
  profile: z.record(
    z.string(),
    z.union([z.string(), list(z.string()).check(z.minLength(1))], {
      error: "This must be one value of the scale, or a list of them.",
    }),
  ),
  expectations: list(expectation),
  mentoring: z.optional(mentoring),
  skills: z.optional(z.record(z.string(), z.number())),
});

const transition = z.strictObject({
  from: z.string(),
  to: z.string(),
  kind: z.enum(["promotion", "lateral", "return"]),
  ...change,
});

/** A ladder file as people write it, format ladder/v1. Lists may be left out by a file that extends another. */
export const ladderFile = z.strictObject({
  apiVersion: z.literal("ladder/v1"),
  id: fileId,
  version: semanticVersion,
  name: text(120),
  extends: z.optional(z.string()),
  tracks: z.optional(list(track)),
  specialisations: z.optional(list(named)),
  specialisationChange: z.optional(z.strictObject(change)),
  dimensions: z.optional(list(dimension)),
  levels: z.optional(list(level)),
  transitions: z.optional(list(transition)),
});

export type LadderFile = z.output<typeof ladderFile>;
export type NamedInFile = z.output<typeof named>;
export type LevelInFile = z.output<typeof level>;
