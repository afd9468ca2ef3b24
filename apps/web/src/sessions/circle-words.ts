/** Who may see a line of a close-out: short for the choice, whole beside the field. */
export function circleWords(otherName: string) {
  return [
    { value: "me", label: "Only me", sees: "Only you see this" },
    { value: "pair", label: `${otherName} and I`, sees: `You and ${otherName} see this` },
    {
      value: "evidence",
      label: "May be evidence",
      sees: `You and ${otherName} see this; either of you may use it as evidence`,
    },
  ] as const;
}
