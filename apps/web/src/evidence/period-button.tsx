import { periodInput } from "@belay/core/evidence/evidence-questions.ts";
import { Button } from "@belay/ui/button.tsx";
import { Dialog } from "@belay/ui/dialog.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { useId, useState } from "react";
import type { EvidencePeriod } from "./evidence.ts";

interface PeriodButtonProps {
  period: EvidencePeriod;
  onChange: (period: { from: string; to: string } | null) => void;
}

/** The button that says the period can be changed, and the two dates. */
export function PeriodButton({ period, onChange }: PeriodButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="link" onClick={() => setOpen(true)}>
        change the period
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        size="narrow"
        head={{ title: "Which dates?", sub: `On the company's calendar, in ${period.timeZone}` }}
      >
        <PeriodForm
          period={period}
          onChange={(chosen) => {
            onChange(chosen);
            setOpen(false);
          }}
        />
      </Dialog>
    </>
  );
}

function PeriodForm({ period, onChange }: PeriodButtonProps) {
  const [from, setFrom] = useState(period.from);
  const [to, setTo] = useState(period.to);
  const [problem, setProblem] = useState<{ field: string; words: string } | null>(null);
  const id = useId();
  const send = () => {
    const parsed = periodInput.safeParse({ from, to });
    const [issue] = parsed.error?.issues ?? [];
    setProblem(issue ? { field: String(issue.path[0]), words: issue.message } : null);
    if (parsed.success) onChange(parsed.data);
  };
  const errorOf = (field: string) => (problem?.field === field ? problem.words : undefined);
  return (
    <form
      id={id}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap={4}>
        <TextField
          label="From"
          type="date"
          value={from}
          onChange={(event) => setFrom(event.target.value)}
          error={errorOf("from")}
        />
        <TextField
          label="To, this day included"
          type="date"
          value={to}
          onChange={(event) => setTo(event.target.value)}
          error={errorOf("to")}
        />
        <Row justify="between">
          <Button variant="bare" onClick={() => onChange(null)}>
            The last six months
          </Button>
          <Button type="submit" variant="primary">
            Show these dates
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
