import type { KeyboardEvent, PointerEvent } from "react";
import { useState } from "react";
import type { GridRange, OpenHours, Stroke, WeekCell } from "./week-grid-model.ts";
import { clockOf, isCellOpen, moveCell, paint } from "./week-grid-model.ts";
import { weekdayName } from "./weekdays.ts";

type PaintingInput = { open: OpenHours; range: GridRange; onPaint: (open: OpenHours) => void };

const cellOf = (target: EventTarget | null): WeekCell | undefined => {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-minute]") : null;
  return cell ? { day: Number(cell.dataset.day), minute: Number(cell.dataset.minute) } : undefined;
};

const cellUnder = ({ clientX, clientY }: PointerEvent): WeekCell | undefined =>
  cellOf(document.elementFromPoint(clientX, clientY));

const focusCell = (grid: HTMLElement, { day, minute }: WeekCell): void => {
  grid.querySelector<HTMLElement>(`[data-day="${day}"][data-minute="${minute}"]`)?.focus();
};

const strokeWords = ({ from, to, opens, step }: Stroke): string => {
  const days = [from.day, to.day].sort((one, other) => one - other).map(weekdayName);
  const start = clockOf(Math.min(from.minute, to.minute));
  const end = clockOf(Math.max(from.minute, to.minute) + step);
  const which = days[0] === days[1] ? days[0] : days.join(" to ");
  return `${which} ${start} to ${end} ${opens ? "open" : "closed"}`;
};

/** The hands of the week grid: pointer strokes, keys, the one cell that Tab reaches, and what is said aloud. */
export const useWeekPainting = ({ open, range, onPaint }: PaintingInput) => {
  const [stroke, setStroke] = useState<Stroke | null>(null);
  const [anchor, setAnchor] = useState<WeekCell | null>(null);
  const [cell, setCell] = useState<WeekCell>({ day: 1, minute: Math.max(range.from, 540) });
  const [said, setSaid] = useState("");

  const finish = (done: Stroke) => {
    setStroke(null);
    setSaid(strokeWords(done));
    onPaint(paint(open, done));
  };
  const moveTo = (grid: HTMLElement, next: WeekCell) => {
    setCell(next);
    focusCell(grid, next);
  };

  const onPointerDown = (event: PointerEvent<HTMLTableElement>) => {
    const from = cellOf(event.target);
    if (!from || event.button !== 0) return;
    event.preventDefault();
    // The stroke goes on outside of the cell, and ends wherever the pointer is lifted.
    event.currentTarget.setPointerCapture(event.pointerId);
    setAnchor(null);
    moveTo(event.currentTarget, from);
    setStroke({ from, to: from, opens: !isCellOpen(open, from, range.step), step: range.step });
  };
  const onPointerMove = (event: PointerEvent<HTMLTableElement>) => {
    const to = stroke && cellUnder(event);
    if (to && (to.day !== stroke.to.day || to.minute !== stroke.to.minute)) setStroke({ ...stroke, to });
  };
  const onPointerUp = () => {
    if (stroke) finish(stroke);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const { step } = range;
    // Where the focus is, also when a screen reader put it there; `focused` is where Tab would.
    const at = cellOf(event.target) ?? cell;
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      setAnchor(null);
      setCell(at);
      finish({ from: at, to: at, opens: !isCellOpen(open, at, step), step });
      return;
    }
    const next = moveCell(at, event.key, range);
    if (!next) return;
    event.preventDefault();
    moveTo(event.currentTarget, next);
    if (!event.shiftKey) return setAnchor(null);
    // With shift, what the first cell is spreads to all between it and here.
    const from = anchor ?? at;
    setAnchor(from);
    finish({ from, to: next, opens: isCellOpen(open, from, step), step });
  };

  return {
    open: stroke ? paint(open, stroke) : open,
    focused: cell,
    said,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: () => setStroke(null),
      onKeyDown,
    },
  };
};
