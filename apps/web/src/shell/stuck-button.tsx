import { Button } from "@belay/ui/button.tsx";
import { useAskDialog } from "../lib/use-ask-dialog.ts";

/** From anywhere: one line and a skill, to whoever can help and has room now. */
export function StuckButton() {
  const { open } = useAskDialog();
  return <Button onClick={() => open({ ask: "stuck" })}>I’m stuck</Button>;
}
