export type Sorting = { key: string; direction: "ascending" | "descending" };

type SortValue = string | number | null;

const compare = (one: SortValue, other: SortValue): number => {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return String(one).localeCompare(String(other), "en", { numeric: true, sensitivity: "base" });
};

/** A sorted copy; rows of one value keep their order, rows without a value come last in both directions. */
export const sortRows = <Row>(
  rows: readonly Row[],
  sortBy: (row: Row) => SortValue,
  direction: Sorting["direction"],
): Row[] => {
  const sign = direction === "ascending" ? 1 : -1;
  return [...rows].sort((one, other) => {
    const [left, right] = [sortBy(one), sortBy(other)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * compare(left, right);
  });
};

/** What a press on a header leads to: numbers start with the most, words with the first letter; then the other way. */
export const nextSorting = (current: Sorting | null, key: string, isNumber = false): Sorting => {
  if (current?.key === key) {
    return { key, direction: current.direction === "ascending" ? "descending" : "ascending" };
  }
  return { key, direction: isNumber ? "descending" : "ascending" };
};
