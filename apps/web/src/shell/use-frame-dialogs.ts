import { useRef, useState } from "react";

export type FrameDialog = "search" | "shortcuts";

/** Which of the frame's dialogs is open; focus goes back to where it was when one closes. */
export function useFrameDialogs() {
  const [open, setOpen] = useState<FrameDialog | null>(null);
  const opener = useRef<Element | null>(null);
  const show = (dialog: FrameDialog) => {
    if (open === null) opener.current = document.activeElement;
    setOpen(dialog);
  };
  const close = () => {
    setOpen(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  return { open, show, close };
}
