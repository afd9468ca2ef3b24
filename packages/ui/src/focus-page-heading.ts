/** Moves focus to the page's heading, so that a screen reader says where one is after navigation. */
export const focusPageHeading = (): void => {
  document.querySelector<HTMLElement>("[data-page-heading]")?.focus({ preventScroll: true });
};
