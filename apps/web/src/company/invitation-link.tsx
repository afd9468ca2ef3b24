import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { useState } from "react";
import type { Copied } from "../lib/copy-text.ts";
import { copyText } from "../lib/copy-text.ts";
import { useViewer } from "../lib/viewer.ts";
import { sayWhen } from "./when-words.ts";

/** A link as the server made it; only its hash is kept there. */
export interface FreshLink {
  token: string;
  email: string;
  expiresAt: string;
}

interface InvitationLinkProps {
  link: FreshLink;
  onAnother: () => void;
  onClose: () => void;
}

const COPY_WORDS = {
  "not yet": "",
  copied: "Copied. Send it to them in a way you trust.",
  failed: "This browser did not copy it. Select the link and copy it by hand.",
} satisfies Record<Copied, string>;

/** The link, for whom it is and until when, with Copy. */
export function InvitationLink({ link, onAnother, onClose }: InvitationLinkProps) {
  const { timeZone } = useViewer();
  const [copied, setCopied] = useState<Copied>("not yet");
  const address = `${window.location.origin}/join/${link.token}`;
  return (
    <Stack gap={4}>
      <TextField
        label={`Link for ${link.email}`}
        description="It is shown only now. Whoever holds it can join as this address."
        value={address}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Text>It works once, until {sayWhen(link.expiresAt, timeZone)}.</Text>
      <div role="status">
        <Text tone={copied === "failed" ? "bad" : "good"}>{COPY_WORDS[copied]}</Text>
      </div>
      <Row justify="end">
        <Button variant="bare" onClick={onAnother}>
          Invite another
        </Button>
        <Button onClick={onClose}>Close</Button>
        <Button variant="primary" onClick={async () => setCopied(await copyText(address))}>
          Copy the link
        </Button>
      </Row>
    </Stack>
  );
}
