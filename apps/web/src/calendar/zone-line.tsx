import { Button } from "@belay/ui/button.tsx";
import { useNow } from "../lib/use-now.ts";
import { detectZone, isSameClock } from "../people/detect-zone.ts";
import type { StoredZone } from "./use-zone-choice.ts";
import { useZoneChoice } from "./use-zone-choice.ts";
import { ZoneChoiceNotice } from "./zone-choice-notice.tsx";

/** The zone that one's hours are in, and the way to another; offered where this device keeps another clock. */
export function ZoneLine({ stored }: { stored: StoredZone }) {
  const choice = useZoneChoice(stored);
  const now = new Date(useNow()).toISOString();
  const device = detectZone();
  const isElsewhere = !isSameClock({ zone: stored.timeZone, other: device, now });
  return (
    <>
      Hours follow the clock of your own zone, {stored.timeZone}, through summer and winter time.{" "}
      {isElsewhere ? `This device is in ${device}. ` : ""}
      <Button variant="link" onClick={() => choice.choose(isElsewhere ? device : stored.timeZone)}>
        Change your zone
      </Button>{" "}
      <ZoneChoiceNotice choice={choice} />
    </>
  );
}
