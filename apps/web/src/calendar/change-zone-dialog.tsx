import type { ZoneMode } from "@belay/core/calendar/change-zone.ts";
import { Button } from "@belay/ui/button.tsx";
import { Dialog } from "@belay/ui/dialog.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { RadioCards } from "@belay/ui/radio-cards.tsx";
import { Row } from "@belay/ui/row.tsx";
import { SearchSelect } from "@belay/ui/search-select.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import type { ZoneChoice } from "./use-zone-choice.ts";
import { ZoneEffects } from "./zone-effects.tsx";

interface ChangeZoneDialogProps {
  /** The zone to begin with: this device's, or one's own. */
  suggested: string;
  choice: ZoneChoice;
}

const MODES = [
  {
    value: "local",
    label: "Keep my local hours",
    detail: "09:00 stays 09:00 on the new clock. Right when you moved and work the same hours there.",
  },
  {
    value: "moments",
    label: "Keep the moments",
    detail: "What was open stays open, at another time on your clock. Right when others rely on these hours.",
  },
] as const;

/** Another zone, what the hours keep in it, and all that it changes, before it happens. */
export function ChangeZoneDialog({ suggested, choice }: ChangeZoneDialogProps) {
  const [timeZone, setZone] = useState(suggested);
  const [mode, setMode] = useState<ZoneMode>("local");
  const { stored, problem, close } = choice;
  const effects = useQuery({
    ...api.calendar.zoneChange.queryOptions({ timeZone, mode }),
    placeholderData: (earlier) => earlier,
  });
  const isAsked = effects.data?.isAsked ?? true;
  return (
    <Dialog
      isOpen
      onClose={close}
      head={{ title: "Change your zone", sub: `You are in ${stored.timeZone} now.` }}
      footer={
        <Row justify="end">
          <Button variant="bare" onClick={close}>
            Cancel
          </Button>
          <Button
            variant="primary"
            loading={choice.isChanging}
            disabled={timeZone === stored.timeZone}
            onClick={() => choice.change({ timeZone, mode })}
          >
            Change my zone
          </Button>
        </Row>
      }
    >
      <Stack>
        <SearchSelect
          label="Your new zone"
          visibleTo="Everybody sees this and your local time"
          options={zonesWith(timeZone)}
          value={timeZone}
          onChange={(zone) => setZone(zone ?? timeZone)}
          nothingFound="No zone with these letters. Try the nearest large city."
        />
        {isAsked ? <RadioCards label="What stays" options={MODES} value={mode} onChange={setMode} /> : null}
        <FourFaces query={effects} subject="what this changes" requestId={requestIdOf}>
          {(found) => <ZoneEffects effects={found} timeZone={timeZone} />}
        </FourFaces>
        <FormProblem words={problem} />
      </Stack>
    </Dialog>
  );
}

// A browser may name a zone by an old name that its own list leaves out.
function zonesWith(zone: string) {
  const known = Intl.supportedValuesOf("timeZone");
  const all = known.includes(zone) ? known : [zone, ...known];
  return all.map((name) => ({ value: name, label: name.replaceAll("_", " ") }));
}
