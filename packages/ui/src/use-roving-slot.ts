import type { KeyboardEvent } from "react";
import { useRef, useState } from "react";
import type { SlotDay } from "./slot-days.ts";
import { firstSlot, nextSlot } from "./slot-days.ts";

export type SlotChoice = {
  value: string | null;
  onChange: (start: string) => void;
  focusesFirst?: boolean | undefined;
};

export type RovingSlot = {
  value: string | null;
  /** The one time that the Tab key reaches. */
  stop: string | undefined;
  onChoose: (start: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
  /** Takes the focus for the first time that appears, once. */
  onAppear: (element: HTMLButtonElement | null) => void;
};

const has = (days: readonly SlotDay[], start: string): boolean =>
  days.some(({ slots }) => slots.some((slot) => slot.start === start));

/** One stop for the Tab key among all times, moved by the arrow keys. */
export const useRovingSlot = (days: readonly SlotDay[], choice: SlotChoice): RovingSlot => {
  const [moved, setMoved] = useState<string | null>(null);
  const hasFocused = useRef(false);
  const wanted = [moved, choice.value].find((start) => start !== null && has(days, start));
  const stop = wanted ?? firstSlot(days);
  return {
    value: choice.value,
    stop,
    onChoose: choice.onChange,
    onKeyDown: (event) => {
      const next = nextSlot(days, { from: event.currentTarget.value, key: event.key });
      if (next === undefined) return;
      event.preventDefault();
      setMoved(next);
      const group = event.currentTarget.closest("[data-slots]") ?? document;
      group.querySelector<HTMLElement>(`button[value="${CSS.escape(next)}"]`)?.focus();
    },
    onAppear: (element) => {
      if (!element || !choice.focusesFirst || hasFocused.current) return;
      hasFocused.current = true;
      element.focus({ preventScroll: true });
    },
  };
};
