/** One free time, in words: mine, and the other person's where it differs. */
export type Slot = {
  /** The instant, ISO in UTC; the slot's identity. */
  start: string;
  /** `10:00`, for the viewer. */
  mine: string;
  /** `14:30`, or `Thu 00:30` when it is another day for them. */
  theirs?: string | undefined;
};

export type SlotDay = {
  /** `2026-11-24`, the viewer's date. */
  date: string;
  /** `Tue 24` */
  label: string;
  /** `Tuesday 24 November`, read out. */
  longLabel: string;
  isToday?: boolean | undefined;
  /** Why there is nothing on it, or what limits it: "Needs 24 hours' notice". */
  note?: string | undefined;
  slots: readonly Slot[];
};

/** The earliest slot of all days, if there is one. */
export const firstSlot = (days: readonly SlotDay[]): string | undefined =>
  days.find(({ slots }) => slots.length > 0)?.slots[0]?.start;

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

const nearest = (slots: readonly Slot[], mine: string): Slot | undefined =>
  slots.find((slot) => slot.mine >= mine) ?? slots.at(-1);

type Move = { from: string; key: string };

/**
 * Where an arrow key leads: up and down within the day, left and right to the next day that has times, at the
 * same time of day or the nearest later one. `undefined` at an end and for other keys.
 */
export const nextSlot = (days: readonly SlotDay[], { from, key }: Move): string | undefined => {
  const dayIndex = days.findIndex(({ slots }) => slots.some(({ start }) => start === from));
  const day = days[dayIndex];
  const slotIndex = day?.slots.findIndex(({ start }) => start === from) ?? -1;
  const current = day?.slots[slotIndex];
  if (day === undefined || current === undefined) return undefined;
  if (key === "Home") return day.slots[0]?.start;
  if (key === "End") return day.slots.at(-1)?.start;
  const [across, down] = STEPS[key] ?? [0, 0];
  if (across === 0) return down === 0 ? undefined : day.slots[slotIndex + down]?.start;
  const others = across > 0 ? days.slice(dayIndex + 1) : days.slice(0, dayIndex).reverse();
  const target = others.find(({ slots }) => slots.length > 0);
  return target && nearest(target.slots, current.mine)?.start;
};
