import classes from "./slot-button.module.css";
import type { Slot } from "./slot-days.ts";
import type { RovingSlot } from "./use-roving-slot.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

type SlotButtonProps = {
  slot: Slot;
  otherName: string;
  roving: RovingSlot;
  /** `card` says whose time the small one is; there is room for it on a phone. */
  layout?: "line" | "card" | undefined;
};

/** One free time: mine large, theirs small. */
export const SlotButton = ({ slot, otherName, roving, layout = "line" }: SlotButtonProps) => {
  const isStop = slot.start === roving.stop;
  return (
    <button
      type="button"
      className={classes.slot}
      data-layout={layout}
      value={slot.start}
      tabIndex={isStop ? 0 : -1}
      ref={isStop ? roving.onAppear : undefined}
      data-autofocus={isStop || undefined}
      aria-pressed={slot.start === roving.value}
      onClick={() => roving.onChoose(slot.start)}
      onKeyDown={roving.onKeyDown}
    >
      <span className={classes.mine}>{slot.mine}</span>
      {slot.theirs && (
        <>
          <VisuallyHidden>, </VisuallyHidden>
          <span className={classes.theirs}>
            {slot.theirs}
            {layout === "card" ? ` for ${otherName}` : <VisuallyHidden> for {otherName}</VisuallyHidden>}
          </span>
        </>
      )}
    </button>
  );
};
