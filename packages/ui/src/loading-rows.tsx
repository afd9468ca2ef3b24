import classes from "./loading-rows.module.css";

type LoadingRowsProps = {
  /** As many as usually come, so that nothing jumps. */
  rows?: number | undefined;
  /** What is loading: "Loading your turns". */
  label?: string | undefined;
};

/** The shape of a list while it loads. */
export const LoadingRows = ({ rows = 3, label = "Loading" }: LoadingRowsProps) => (
  <div className={classes.rows} role="status" aria-label={label}>
    {Array.from({ length: rows }, (_, index) => (
      <div key={index} className={classes.row}>
        <span className={classes.circle} />
        <span className={classes.bars}>
          <span className={classes.bar} />
          <span className={classes.short} />
        </span>
      </div>
    ))}
  </div>
);
