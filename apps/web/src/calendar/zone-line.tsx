import { Button } from "@belay/ui/button.tsx";
import { lazy, Suspense, useState } from "react";
import { useNow } from "../lib/use-now.ts";
import { detectZone, isSameClock } from "../people/detect-zone.ts";

const ChangeZoneDialog = lazy(async () => ({
  default: (await import("./change-zone-dialog.tsx")).ChangeZoneDialog,
}));

/** The zone that one's hours are in, and the way to another; offered where this device keeps another clock. */
export function ZoneLine({ stored }: { stored: { timeZone: string; version: number } }) {
  const [isChanging, setChanging] = useState(false);
  const now = new Date(useNow()).toISOString();
  const device = detectZone();
  const isElsewhere = !isSameClock({ zone: stored.timeZone, other: device, now });
  return (
    <>
      Hours follow the clock of your own zone, {stored.timeZone}, through summer and winter time.{" "}
      {isElsewhere ? `This device is in ${device}. ` : ""}
      <Button variant="link" onClick={() => setChanging(true)}>
        Change your zone
      </Button>
      <Suspense>
        {isChanging ? (
          <ChangeZoneDialog stored={stored} suggested={device} onClose={() => setChanging(false)} />
        ) : null}
      </Suspense>
    </>
  );
}
