import { Difference } from "./difference.tsx";
import type { HoursPreviewed } from "./use-hours-preview.ts";

/** How many starts there are, and what the unsaved settings add and take away, in a line. */
export function PreviewTotal({ preview }: Pick<HoursPreviewed, "preview">) {
  if (preview === null) return null;
  return (
    <>
      {preview.total} {preview.total === 1 ? "start" : "starts"} in the next 14 days
      <Difference {...preview.change} />
    </>
  );
}
