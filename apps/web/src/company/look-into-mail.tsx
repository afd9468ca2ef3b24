import { Button } from "@belay/ui/button.tsx";
import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import type { ReactNode } from "react";

interface LookIntoMailProps {
  email: string;
  /** When a mail comes, and until when its link works. */
  children: ReactNode;
  onAgain: () => void;
}

/** After a link was asked for. It says the same for every address: who works here is nobody's business. */
export function LookIntoMail({ email, children, onAgain }: LookIntoMailProps) {
  return (
    <>
      <PageHeading title="Look into your mail" sub={email} />
      <Text>{children}</Text>
      <Text tone="muted">
        Nothing after a few minutes? Look where your mail program puts what it does not know, or check the
        address.
      </Text>
      <Row>
        <Button variant="quiet" onClick={onAgain}>
          Type it again
        </Button>
        <a href="/sign-in" className={buttonClassName("bare")}>
          Go to sign-in
        </a>
      </Row>
    </>
  );
}
