import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { useActionState } from "react";
import { postJson } from "../lib/post-json.ts";
import styles from "./demo-doors.module.css";

const ROLES = ["mentee", "mentor", "lead", "admin"];

/** One-click ways into the demo company; only the demo has them. */
export function DemoDoors({ onSignedIn }: { onSignedIn: () => void }) {
  const [problem, enter, isSending] = useActionState(async (_before: string | null, form: FormData) => {
    const { ok } = await postJson("/demo/sign-in", { as: String(form.get("as")) });
    if (ok) onSignedIn();
    return ok ? null : "The demo could not let you in. Try again in a minute.";
  }, null);
  return (
    <Card title="This is a demo: everybody in it is invented">
      <form action={enter} className={styles.doors}>
        {ROLES.map((role) => (
          <Button key={role} type="submit" name="as" value={role} loading={isSending} fullWidth>
            Look around as {role}
          </Button>
        ))}
      </form>
      {problem === null ? null : <p role="alert">{problem}</p>}
    </Card>
  );
}
