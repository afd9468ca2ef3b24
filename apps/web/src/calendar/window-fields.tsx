import { IconButton } from "@belay/ui/icon-button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { endOfInput, inputOfEnd } from "./date-hours.ts";

interface WindowFieldsProps {
  window: { start: string; end: string };
  onChange: (window: { start: string; end: string }) => void;
  onRemove: () => void;
}

/** One stretch of open hours on a date; an end before the start is of the next day. */
export function WindowFields({ window: { start, end }, onChange, onRemove }: WindowFieldsProps) {
  const typedEnd = inputOfEnd(end);
  return (
    <Row align="end" gap={2}>
      <TextField
        label="From"
        type="time"
        step={900}
        value={start}
        required
        onChange={({ target }) => {
          if (target.value) onChange({ start: target.value, end: endOfInput(target.value, typedEnd) });
        }}
      />
      <TextField
        label={end > "24:00" ? "Until, next day" : "Until"}
        type="time"
        step={900}
        value={typedEnd}
        required
        onChange={({ target }) => {
          if (target.value) onChange({ start, end: endOfInput(start, target.value) });
        }}
      />
      <IconButton icon="close" label={`Remove ${start} to ${typedEnd}`} onClick={onRemove} />
    </Row>
  );
}
