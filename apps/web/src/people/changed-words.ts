/** Whether two sets of fields say the same, in whatever order their keys and their lists of skills come. */
export function hasSameWords(one: object, other: object): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

/** The names of the fields in which two differ. */
export function listChanged<Fields extends object>(one: Fields, other: Fields): string[] {
  const theirs = new Map(Object.entries(other));
  return Object.entries(one)
    .filter(([name, value]) => !hasSameWords({ value }, { value: theirs.get(name) }))
    .map(([name]) => name);
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) {
    const parts = value.map((part) => inOrder(part));
    return parts.toSorted((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, part]) => [name, inOrder(part)]);
}
