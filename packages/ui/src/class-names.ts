type ClassName = string | false | null | undefined;

/** Joins the class names that apply; `undefined` when none does. */
export const classNames = (...names: readonly ClassName[]): string | undefined =>
  names.filter(Boolean).join(" ") || undefined;
