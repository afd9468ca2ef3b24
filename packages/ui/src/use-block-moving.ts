import type { KeyboardEvent, PointerEvent, RefObject } from "react";
import { useRef, useState } from "react";
import { placeOfPoint } from "./block-place.ts";
import type { DayStretch, TimeBlockFacts, TimePlace } from "./time-grid-model.ts";
import { nextPlace, snap } from "./time-grid-model.ts";

const STEP_MINUTES = 15;
/** A hand that shakes is no drag. */
const DRAG_PIXELS = 5;

type Moving = { id: string; to: TimePlace; stretch: DayStretch };

/** What a pointer holds: where on the block it took it, and whether it has begun to drag. */
type Grip = { id: string; clientX: number; clientY: number; takenAt: number; isDragging: boolean };

type PointerHandler = (event: PointerEvent<HTMLElement>) => void;
type Handlers = {
  onPointerDown: PointerHandler;
  onPointerMove: PointerHandler;
  onPointerUp: PointerHandler;
  onPointerCancel: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onBlur: () => void;
};

export type BlockMoving = {
  /** What is being moved and where it would go. */
  moving: Moving | null;
  canMove: (block: TimeBlockFacts) => boolean;
  handlersFor: (block: TimeBlockFacts, date: string) => Handlers;
  /** A drag ends in a click, which opens nothing. */
  hasJustMoved: () => boolean;
};

type MovingParts = {
  dates: readonly string[];
  days: RefObject<HTMLElement | null>;
  hours: { first: number; last: number };
  onMove: ((id: string, to: TimePlace) => void) | null;
};

const stretchAt = (block: TimeBlockFacts, { from }: TimePlace): DayStretch => ({
  from,
  until: from + (block.until - block.from),
});

/** By mouse a block is taken anywhere, by finger at its grip: elsewhere a finger scrolls. */
const mayTake = (event: PointerEvent<HTMLElement>): boolean => {
  const isOnGrip = event.target instanceof HTMLElement && event.target.dataset.grip !== undefined;
  return event.button === 0 && (event.pointerType === "mouse" || isOnGrip);
};

const startsByKey = ({ key, metaKey, ctrlKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === "m" && !metaKey && !ctrlKey && !altKey;

/** Moving what is on a time grid: dragged with a mouse, with a finger by its grip, or by keys after M. */
export const useBlockMoving = (parts: MovingParts): BlockMoving => {
  const { dates, days, hours, onMove } = parts;
  const [moving, setMoving] = useState<Moving | null>(null);
  const grip = useRef<Grip | null>(null);
  const justMoved = useRef(false);

  const show = (block: TimeBlockFacts, to: TimePlace) =>
    setMoving({ id: block.id, to, stretch: stretchAt(block, to) });
  const drop = (block: TimeBlockFacts, was: TimePlace, to: TimePlace) => {
    setMoving(null);
    if (to.date !== was.date || to.from !== was.from) onMove?.(block.id, to);
  };
  const whereTo = (event: PointerEvent<HTMLElement>, { takenAt }: Grip): TimePlace | null => {
    const place = placeOfPoint(days.current, hours, event);
    return place && { ...place, from: snap(place.from - takenAt, STEP_MINUTES) };
  };

  const byPointer = (block: TimeBlockFacts, was: TimePlace) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      justMoved.current = false;
      const place = mayTake(event) ? placeOfPoint(days.current, hours, event) : null;
      if (!place) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const { clientX, clientY } = event;
      grip.current = { id: block.id, clientX, clientY, takenAt: place.from - block.from, isDragging: false };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const held = grip.current;
      if (held?.id !== block.id) return;
      held.isDragging ||=
        Math.hypot(event.clientX - held.clientX, event.clientY - held.clientY) >= DRAG_PIXELS;
      const to = held.isDragging ? whereTo(event, held) : null;
      if (to) show(block, to);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const held = grip.current;
      grip.current = null;
      if (!held?.isDragging) return;
      justMoved.current = true;
      const to = whereTo(event, held);
      if (to) drop(block, was, to);
    },
    onPointerCancel: () => {
      grip.current = null;
      setMoving(null);
    },
  });

  const byKey = (block: TimeBlockFacts, was: TimePlace) => (event: KeyboardEvent<HTMLElement>) => {
    if (moving?.id !== block.id) {
      if (!startsByKey(event)) return;
      event.preventDefault();
      event.stopPropagation();
      show(block, was);
      return;
    }
    // While it is being moved no key does anything else.
    event.stopPropagation();
    if (event.key === "Tab") return;
    event.preventDefault();
    if (event.key === "Escape") setMoving(null);
    if (event.key === "Enter") drop(block, was, moving.to);
    const next = nextPlace(moving.to, { key: event.key, stepMinutes: STEP_MINUTES, dates });
    if (next) show(block, next);
  };

  return {
    moving,
    canMove: (block) => onMove !== null && block.canMove,
    handlersFor: (block, date) => {
      const was = { date, from: block.from };
      return { ...byPointer(block, was), onKeyDown: byKey(block, was), onBlur: () => setMoving(null) };
    },
    hasJustMoved: () => justMoved.current,
  };
};
