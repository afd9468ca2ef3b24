import classes from "./difference.module.css";

/** What a change adds and takes away, beside the number that comes of it; nothing where it does neither. */
export function Difference({ added, removed }: { added: number; removed: number }) {
  if (added === 0 && removed === 0) return null;
  return (
    <span className={classes.difference}>
      {added > 0 ? <ins>+{added}</ins> : null}
      {removed > 0 ? <del>−{removed}</del> : null}
    </span>
  );
}
