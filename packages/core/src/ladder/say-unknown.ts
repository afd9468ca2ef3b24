/** "There is no track "ci". Known: ic, mgmt." A long list is left out: it would hide the sentence. */
export function sayUnknown(what: string, given: string, known: Iterable<string>): string {
  const names = [...known];
  const listed = names.length > 0 && names.length <= 15 ? ` Known: ${names.join(", ")}.` : "";
  return `There is no ${what} "${given}".${listed}`;
}
