import { momentInMail } from "@belay/core/time-words/mail-time.ts";
import { Card } from "@belay/ui/card.tsx";
import { Chips } from "@belay/ui/chips.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DemoLetter } from "../lib/demo-mail.ts";
import { demoMailPage, findDemoLetter } from "../lib/demo-mail.ts";
import styles from "./sent-mail.module.css";

const FORMS = [
  { value: "page", label: "As a page" },
  { value: "text", label: "As text" },
  { value: "source", label: "Source" },
] as const;
type Form = (typeof FORMS)[number]["value"];

/** One mail as its reader gets it: as a page, as text, and as it goes over the wire. */
export function SentMailLetter({ id, zone }: { id: string; zone: string }) {
  const [form, setForm] = useState<Form>("page");
  const query = useQuery({ queryKey: ["demo-mail", id], queryFn: () => findDemoLetter(id), retry: false });
  return (
    <section aria-label="The mail">
      <Card>
        <FourFaces query={query} subject="the mail">
          {(letter) => (
            <Stack gap={4}>
              <LetterHead letter={letter} zone={zone} />
              <Chips label="How to show it" options={FORMS} value={form} onChange={setForm} />
              {form === "page" ? (
                <iframe
                  className={styles.page}
                  src={demoMailPage(id)}
                  title={`Mail: ${letter.subject}`}
                  sandbox="allow-top-navigation-by-user-activation"
                />
              ) : (
                <pre className={styles.raw}>{form === "text" ? letter.text : letter.source}</pre>
              )}
            </Stack>
          )}
        </FourFaces>
      </Card>
    </section>
  );
}

function LetterHead({ letter, zone }: { letter: DemoLetter; zone: string }) {
  const { subject, from, to, createdAt, sentAt, problem, attachments } = letter;
  return (
    <Stack gap={1}>
      <h2 className={styles.title} dir="auto">
        {subject}
      </h2>
      <Text size="small" tone="muted">
        From {from.name}, {from.address} · to {to.name === "" ? to.address : `${to.name}, ${to.address}`}
      </Text>
      <Text size="small" tone="muted">
        {sentAt === null ? "Written" : "Kept"}{" "}
        {momentInMail(sentAt ?? createdAt, zone, new Date().toISOString())}
        {attachments.map(({ name, method }) => ` · attached: ${name} (${METHODS[method] ?? method})`)}
      </Text>
      {problem === null ? null : (
        <Text size="small" tone="bad">
          {problem}
        </Text>
      )}
    </Stack>
  );
}

const METHODS: Readonly<Record<string, string>> = {
  REQUEST: "puts it into the calendar",
  CANCEL: "takes it out of the calendar",
};
