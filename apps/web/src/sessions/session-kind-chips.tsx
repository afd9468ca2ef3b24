import type { SessionKind } from "@belay/core/sessions/session-inputs.ts";
import { sessionKind } from "@belay/core/sessions/session-inputs.ts";
import { Chips } from "@belay/ui/chips.tsx";
import { KIND_WORDS } from "./session-words.ts";

interface SessionKindChipsProps {
  /** What there is to choose from; left out: all there are. */
  kinds?: readonly SessionKind[];
  value: SessionKind;
  onChange: (kind: SessionKind) => void;
}

/** What a session is to be: asked alike wherever one begins. */
export function SessionKindChips({ kinds = sessionKind.options, value, onChange }: SessionKindChipsProps) {
  const options = kinds.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }));
  return <Chips label="Kind of session" options={options} value={value} onChange={onChange} />;
}
