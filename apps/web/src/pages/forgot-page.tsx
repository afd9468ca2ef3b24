import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useState } from "react";
import { apiClient } from "../api.ts";
import { AddressForm } from "../company/address-form.tsx";
import { LookIntoMail } from "../company/look-into-mail.tsx";

/** For who can't sign in any more. */
export function ForgotPage() {
  const [asked, setAsked] = useState<string | null>(null);
  if (asked !== null) {
    return (
      <LookIntoMail email={asked} onAgain={() => setAsked(null)}>
        If somebody signs in with this address, a link is on its way to it. It works once, for an hour. Until
        you use it your password stays as it is.
      </LookIntoMail>
    );
  }
  return (
    <>
      <PageHeading
        title="Choose another password"
        sub="A link in your mail shows that the account is yours."
      />
      <AddressForm
        label="The e-mail you sign in with"
        verb="Mail me the link"
        ask={(address) => apiClient.company.forgotPassword.mutate(address)}
        onAsked={setAsked}
      />
      <Text>
        It came back to you? <a href="/sign-in">Sign in</a>
      </Text>
    </>
  );
}
