import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Section } from "@belay/ui/section.tsx";
import { useActionState } from "react";
import { postJson } from "../lib/post-json.ts";

const DOORS = [
  { as: "mentee", word: "Mentee" },
  { as: "mentor", word: "Mentor" },
  { as: "lead", word: "Lead" },
  { as: "admin", word: "Admin" },
];

/** One-click ways into the demo company; only the demo has them. */
export function DemoDoors({ onSignedIn }: { onSignedIn: () => void }) {
  const [problem, enter, isSending] = useActionState(async (_before: string | null, form: FormData) => {
    const { ok } = await postJson("/demo/sign-in", { as: String(form.get("as")) });
    if (ok) onSignedIn();
    return ok ? null : "The demo could not let you in. Try again in a minute.";
  }, null);
  return (
    <Section title="Look around as">
      <form action={enter}>
        <Row gap={2}>
          {DOORS.map(({ as, word }) => (
            <Button key={as} type="submit" name="as" value={as} loading={isSending}>
              {word}
            </Button>
          ))}
        </Row>
      </form>
      {problem === null ? null : <p role="alert">{problem}</p>}
    </Section>
  );
}
