import { Button } from "@belay/ui/button.tsx";
import { IconButton } from "@belay/ui/icon-button.tsx";
import { ProficiencyPicker } from "@belay/ui/proficiency-picker.tsx";
import { Row } from "@belay/ui/row.tsx";
import { useLadder } from "../ladder/use-ladder.ts";
import { proficiencySteps } from "./proficiency-steps.ts";
import type { Want } from "./profile.ts";
import styles from "./skill-row.module.css";

interface WantRowProps {
  want: Want;
  onChange: (want: Want) => void;
  onRemove: () => void;
  /** Missing where it is first already. */
  onPutFirst: (() => void) | undefined;
}

/** One wanted skill: where I am, where I want to be, how much it matters. */
export function WantRow({ want, onChange, onRemove, onPutFirst }: WantRowProps) {
  const { skillName } = useLadder();
  const name = skillName(want.skillId);
  return (
    <div className={styles.row}>
      <Row justify="between" wrap={false}>
        <strong>{name}</strong>
        <Row gap={2} wrap={false}>
          {onPutFirst === undefined ? null : (
            <Button variant="link" aria-label={`Put first: ${name}`} onClick={onPutFirst}>
              Put first
            </Button>
          )}
          <IconButton icon="close" label={`Take ${name} out`} onClick={onRemove} />
        </Row>
      </Row>
      <div className={styles.levels}>
        <ProficiencyPicker
          label="You now"
          steps={proficiencySteps}
          value={want.fromLevel}
          onChange={(fromLevel) => onChange({ ...want, fromLevel })}
        />
        <ProficiencyPicker
          label="You want"
          steps={proficiencySteps}
          value={want.toLevel}
          least={(want.fromLevel ?? 0) + 1}
          onChange={(toLevel) => onChange({ ...want, toLevel })}
        />
      </div>
    </div>
  );
}
