import { Button } from "@belay/ui/button.tsx";
import { Field } from "@belay/ui/field.tsx";
import { ZoneLabel } from "@belay/ui/zone-label.tsx";
import { useNow } from "../lib/use-now.ts";
import { detectZone, isSameClock } from "../people/detect-zone.ts";
import styles from "./own-zone-field.module.css";
import type { StoredZone } from "./use-zone-choice.ts";
import { useZoneChoice } from "./use-zone-choice.ts";
import { ZoneChoiceNotice } from "./zone-choice-notice.tsx";

const SEES = "Everybody sees this and your local time";

/** The zone that one lives and is open in, with its clock; changing it asks what becomes of the hours. */
export function OwnZoneField({ stored }: { stored: StoredZone }) {
  const choice = useZoneChoice(stored);
  const now = new Date(useNow()).toISOString();
  const device = detectZone();
  const isElsewhere = !isSameClock({ zone: stored.timeZone, other: device, now });
  return (
    <Field words={{ label: "Your time zone", visibleTo: SEES }}>
      {({ id, ...wiring }) => (
        <>
          <output id={id} {...wiring} className={styles.shown}>
            <ZoneLabel zone={stored.timeZone} now={now} />
            <Button variant="link" onClick={() => choice.choose(stored.timeZone)}>
              Change
            </Button>
            {isElsewhere ? (
              <Button variant="link" onClick={() => choice.choose(device)}>
                {`Use this device's, ${device}`}
              </Button>
            ) : null}
          </output>
          <ZoneChoiceNotice choice={choice} />
        </>
      )}
    </Field>
  );
}
