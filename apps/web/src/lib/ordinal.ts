const ENDINGS = { one: "st", two: "nd", few: "rd", other: "th" };
const rules = new Intl.PluralRules("en", { type: "ordinal" });

/** `1st`, `2nd`, `3rd`, `11th` */
export function ordinal(place: number): string {
  const rule = rules.select(place);
  return `${place}${rule === "one" || rule === "two" || rule === "few" ? ENDINGS[rule] : ENDINGS.other}`;
}
