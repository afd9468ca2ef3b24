import { SearchSelect } from "@belay/ui/search-select.tsx";
import { ZoneLabel } from "@belay/ui/zone-label.tsx";
import type { ReactNode } from "react";
import { useNow } from "../lib/use-now.ts";

interface ZoneFieldProps {
  label: string;
  value: string;
  onChange: (zone: string) => void;
  error?: ReactNode;
  /** What the zone is used for. */
  use?: string | undefined;
}

/** One time zone of all there are, with its clock beside it to check. */
export function ZoneField({ label, value, onChange, error, use }: ZoneFieldProps) {
  const now = new Date(useNow()).toISOString();
  return (
    <SearchSelect
      label={label}
      description={
        <>
          {use} <ZoneLabel zone={value} now={now} />
        </>
      }
      options={zonesWith(value)}
      value={value}
      onChange={(zone) => onChange(zone ?? value)}
      error={error}
      nothingFound="No zone with these letters. Try the nearest large city."
    />
  );
}

/** The zone this device keeps its clock by. */
export function detectZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

// A browser may name a zone by an old name that its own list leaves out.
function zonesWith(zone: string) {
  const known = Intl.supportedValuesOf("timeZone");
  const all = known.includes(zone) ? known : [zone, ...known];
  return all.map((value) => ({ value, label: value.replaceAll("_", " ") }));
}
