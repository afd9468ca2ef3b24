import classes from "./brand.module.css";
import { Mark } from "./mark.tsx";

/** The mark with the product's name, for the head of the rail and of the pages before sign-in. */
export const Brand = () => (
  <span className={classes.brand}>
    <Mark />
    Belay
  </span>
);
