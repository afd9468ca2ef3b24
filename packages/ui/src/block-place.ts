import type { TimePlace } from "./time-grid-model.ts";
import { HOUR_MINUTES } from "./time-grid-model.ts";

type Hours = { first: number; last: number };
type Point = { clientX: number; clientY: number };

/** Where on a time grid a point is: the day it is over or nearest to, and the time as far down as it is. */
export const placeOfPoint = (days: HTMLElement | null, hours: Hours, point: Point): TimePlace | null => {
  const columns = [...(days?.querySelectorAll<HTMLElement>("[data-date]") ?? [])];
  const distance = (column: HTMLElement) => {
    const { left, right } = column.getBoundingClientRect();
    return Math.max(left - point.clientX, point.clientX - right, 0);
  };
  const [nearest] = columns.toSorted((one, other) => distance(one) - distance(other));
  const body = nearest?.querySelector<HTMLElement>("[data-hours]");
  if (!nearest?.dataset.date || !body) return null;
  const { top, height } = body.getBoundingClientRect();
  const minutesPerPixel = ((hours.last - hours.first) * HOUR_MINUTES) / height;
  const from = hours.first * HOUR_MINUTES + (point.clientY - top) * minutesPerPixel;
  return { date: nearest.dataset.date, from };
};
