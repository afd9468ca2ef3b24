import styles from "./level-steps.module.css";

/** How far up a scale something reaches, as a row of steps. Decorative: its words stand beside it. */
export function LevelSteps({ reached, of }: { reached: number; of: number }) {
  return (
    <span className={styles.steps} aria-hidden="true">
      {Array.from({ length: of }, (_, step) => step + 1).map((step) => (
        <span key={step} className={styles.step} data-reached={step <= reached} />
      ))}
    </span>
  );
}
