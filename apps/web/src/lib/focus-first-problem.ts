const PROBLEM = 'form [aria-invalid="true"], form [role="alert"]:not(:empty)';

/** After a form was refused: the first thing that is wrong with it comes into view and is read out, field or sentence. */
export function focusFirstProblem(): void {
  const found = document.querySelector<HTMLElement>(PROBLEM);
  if (!found) return;
  if (!found.hasAttribute("aria-invalid")) found.tabIndex = -1;
  found.scrollIntoView({ block: "center" });
  found.focus({ preventScroll: true });
}
