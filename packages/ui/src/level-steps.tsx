import classes from "./level-steps.module.css";

type LevelStepsProps = {
  /** "Scope" */
  label: string;
  /** Where it stands, in words: "several teams". */
  words: string;
  step: number;
  of: number;
};

/** How far something reaches, in words and as a bar of steps. */
export const LevelSteps = ({ label, words, step, of }: LevelStepsProps) => (
  <div className={classes.steps}>
    <div className={classes.label}>{label}</div>
    <div className={classes.words}>{words}</div>
    <div className={classes.bar} role="img" aria-label={`${step} of ${of}`}>
      {Array.from({ length: of }, (_, index) => (
        <span key={index} className={classes.step} data-full={index < step} />
      ))}
    </div>
  </div>
);
