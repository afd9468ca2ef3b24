import * as z from "zod/mini";

const CONTROL = /[\p{Cc}]/u;
const CONTROL_EXCEPT_BREAKS = /[^\P{Cc}\n\t]/u;
const VISIBLE = /[^\p{C}\p{Z}\p{M}]/u;

/** One line that must say something: trimmed, 1 to `max` UTF-16 units, no control characters, no half characters. `label` begins the sentence a person reads. */
export function shortText(max: number, label: string) {
  return bounded(max, label).check(
    z.refine((text) => !CONTROL.test(text), {
      error: `${label} must be one line without control characters.`,
      abort: true,
    }),
    saysSomething(label),
  );
}

/** Text of several lines that may be empty: trimmed, line ends as `\n`, at most `max` UTF-16 units, no control character but newline and tab. */
export function longText(max: number, label: string) {
  return bounded(max, label).check(
    z.refine((text) => !CONTROL_EXCEPT_BREAKS.test(text), {
      error: `${label} contains characters that cannot be shown. Type it again or paste it as plain text.`,
      abort: true,
    }),
  );
}

/** As `longText`, and it must say something. */
export function requiredLongText(max: number, label: string) {
  return longText(max, label).check(saysSomething(label));
}

/** A piece of code: as `longText`, but the first line keeps its indentation. */
export function codeText(max: number, label: string) {
  return bounded(max, label, trimLines).check(
    z.refine((text) => !CONTROL_EXCEPT_BREAKS.test(text), {
      error: `${label} contains characters that cannot be shown.`,
      abort: true,
    }),
  );
}

function bounded(max: number, label: string, trim = (text: string) => text.trim()) {
  return z.string(`${label} must be text.`).check(
    z.overwrite((text) => trim(text.replace(/\r\n?/g, "\n"))),
    // Length first, so that no later check reads a megabyte.
    z.maxLength(max, {
      error: `${label} can have ${max.toLocaleString("en")} characters at most.`,
      abort: true,
    }),
    z.refine((text) => text.isWellFormed(), {
      error: `${label} contains half a character. Type it again.`,
      abort: true,
    }),
  );
}

const trimLines = (text: string) => text.trimEnd().replace(/^(?:[ \t]*\n)+/, "");

function saysSomething(label: string) {
  return z.refine<string>((text) => VISIBLE.test(text), { error: `${label} must not be empty.` });
}
