/** Who may see a line of a close-out: short for the choice, whole beside the field. */
export function circleWords(otherName: string) {
  const both = otherName.charAt(0).toUpperCase() + otherName.slice(1);
  return [
    { value: "me", label: "Only me", sees: "Only you see this" },
    { value: "pair", label: `${both} and I`, sees: `You and ${otherName} see this` },
    {
      value: "evidence",
      label: "May be evidence",
      sees: `You and ${otherName} see this; either of you may use it as evidence`,
    },
  ] as const;
}
