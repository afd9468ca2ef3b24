import classes from "./step-trail.module.css";

type StepTrailProps = { steps: readonly string[]; current: number };

/** Where one is among a few steps: "When you are free, 3 of 3". `current` counts from 0. */
export const StepTrail = ({ steps, current }: StepTrailProps) => (
  <ol className={classes.trail} aria-label="Steps">
    {steps.map((step, index) => (
      <li key={step} className={classes.step} aria-current={index === current ? "step" : undefined}>
        {step}
      </li>
    ))}
    <li className={classes.count}>
      {current + 1} of {steps.length}
    </li>
  </ol>
);
