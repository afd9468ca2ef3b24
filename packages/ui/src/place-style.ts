import type { CSSProperties } from "react";
import type { DayStretch } from "./time-grid-model.ts";
import { DAY_MINUTES } from "./time-grid-model.ts";

type PlaceStyle = CSSProperties & { "--from": number; "--until": number };

/** Where a stretch of the day is, for the style sheets of the time grid. */
export const placeStyle = ({ from, until }: DayStretch): PlaceStyle => ({
  "--from": from,
  "--until": Math.min(until, DAY_MINUTES),
});
