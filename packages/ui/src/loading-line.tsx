import classes from "./loading-line.module.css";
import { Mark } from "./mark.tsx";

/** The mark while something loads: its line tightens; under reduced motion it stands still and the words say it. */
export const LoadingLine = ({ label = "Loading" }: { label?: string | undefined }) => (
  <div className={classes.loading} role="status">
    <Mark size="large" tightening />
    <span>{label}</span>
  </div>
);
