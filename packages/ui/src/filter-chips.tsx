import classes from "./filter-chips.module.css";
import { Icon } from "./icon.tsx";

type Filter = { key: string; label: string; isOn: boolean };
type FilterChipsProps = {
  /** What the filters do: "Only people with". */
  label: string;
  filters: readonly Filter[];
  onToggle: (key: string) => void;
};

/** Filters in sight: on ones can be taken away, others added. */
export const FilterChips = ({ label, filters, onToggle }: FilterChipsProps) => (
  <fieldset className={classes.chips} aria-label={label}>
    {filters.map(({ key, label: words, isOn }) => (
      <button
        key={key}
        type="button"
        className={classes.chip}
        aria-pressed={isOn}
        onClick={() => onToggle(key)}
      >
        {!isOn && <Icon name="plus" />}
        {words}
        {isOn && <Icon name="close" />}
      </button>
    ))}
  </fieldset>
);
