import { Button } from "@belay/ui/button.tsx";
import { Field } from "@belay/ui/field.tsx";
import { SearchSelect } from "@belay/ui/search-select.tsx";
import { ZoneLabel } from "@belay/ui/zone-label.tsx";
import { useState } from "react";
import { useNow } from "../lib/use-now.ts";
import { detectZone, isSameClock } from "./detect-zone.ts";
import styles from "./own-zone-field.module.css";

interface OwnZoneFieldProps {
  value: string;
  onChange: (zone: string) => void;
  error?: string | undefined;
}

const SEES = "Everybody sees this and your local time";

/** The zone one's hours are in: shown with its clock, changed with one click, the device's own one offered. */
export function OwnZoneField({ value, onChange, error }: OwnZoneFieldProps) {
  const [isChanging, setChanging] = useState(false);
  const now = new Date(useNow()).toISOString();
  const device = detectZone();
  if (isChanging || error !== undefined) {
    return (
      <SearchSelect
        label="Your time zone"
        visibleTo={SEES}
        options={zonesWith(value)}
        value={value}
        onChange={(zone) => onChange(zone ?? value)}
        nothingFound="No zone with these letters. Try the nearest large city."
        error={error}
      />
    );
  }
  const isElsewhere = !isSameClock({ zone: value, other: device, now });
  return (
    <Field words={{ label: "Your time zone", visibleTo: SEES }}>
      {({ id, ...wiring }) => (
        <output id={id} {...wiring} className={styles.shown}>
          <ZoneLabel zone={value} now={now} />
          <Button variant="link" onClick={() => setChanging(true)}>
            Change
          </Button>
          {isElsewhere ? (
            <Button variant="link" onClick={() => onChange(device)}>
              {`Use this device's, ${device}`}
            </Button>
          ) : null}
        </output>
      )}
    </Field>
  );
}

// A browser may name a zone by an old name that its own list leaves out.
function zonesWith(zone: string) {
  const known = Intl.supportedValuesOf("timeZone");
  const all = known.includes(zone) ? known : [zone, ...known];
  return all.map((name) => ({ value: name, label: name.replaceAll("_", " ") }));
}
