import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { EmptyState } from "@belay/ui/empty-state.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Text } from "@belay/ui/text.tsx";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { apiClient } from "../api.ts";
import { AddressForm } from "../company/address-form.tsx";
import { LookIntoMail } from "../company/look-into-mail.tsx";

const route = getRouteApi("/public/join");

export function JoinPage() {
  const { name, joining, emailDomain } = route.useLoaderData();
  const [asked, setAsked] = useState<string | null>(null);
  if (joining !== "domain" || emailDomain === null) return <ByInvitation company={name} />;
  if (asked !== null) {
    return (
      <LookIntoMail email={asked} onAgain={() => setAsked(null)}>
        If this address is new at {name}, a link is on its way to it. It works once, for 24 hours; behind it
        you choose your name and password. If you have an account already, the mail says so.
      </LookIntoMail>
    );
  }
  return (
    <>
      <PageHeading
        title={`Join ${name}`}
        sub="Type your address at work. A link in your mail shows that it is yours, and you are in."
      />
      <AddressForm
        label="Your e-mail at work"
        description={`It ends with @${emailDomain}.`}
        verb="Mail me the link"
        ask={(address) => apiClient.company.askToJoin.mutate(address)}
        onAsked={setAsked}
      />
      <Text>
        You have an account already? <a href="/sign-in">Sign in</a>
      </Text>
    </>
  );
}

function ByInvitation({ company }: { company: string }) {
  return (
    <>
      <PageHeading title={`${company} lets people in by invitation`} />
      <EmptyState
        action={
          <a href="/sign-in" className={buttonClassName("quiet")}>
            Sign in
          </a>
        }
      >
        Ask your company admin for a link. It opens a page where you choose your name and password.
      </EmptyState>
    </>
  );
}
