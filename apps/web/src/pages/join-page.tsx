import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { EmptyState } from "@belay/ui/empty-state.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Text } from "@belay/ui/text.tsx";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { AskToJoinForm } from "../company/ask-to-join-form.tsx";

const route = getRouteApi("/public/join");

export function JoinPage() {
  const { name, joining, emailDomain } = route.useLoaderData();
  const [isAsked, setAsked] = useState(false);
  if (isAsked) return <Asked company={name} />;
  if (joining !== "domain" || emailDomain === null) return <ByInvitation company={name} />;
  return (
    <>
      <PageHeading
        title={`Ask to join ${name}`}
        sub="Your request goes to the company's admins. You are in once one of them lets you in; no mail is sent, so ask them if it takes long."
      />
      <AskToJoinForm emailDomain={emailDomain} onAsked={() => setAsked(true)} />
      <Text>
        You have an account already? <a href="/sign-in">Sign in</a>
      </Text>
    </>
  );
}

function Asked({ company }: { company: string }) {
  return (
    <>
      <PageHeading title="Your request waits for an admin" />
      <Text>
        If this address is new at {company}, its admins see your request now. Once one of them lets you in,
        sign in with the password you just chose. Belay sends no mail about it: try in a while, or ask them.
      </Text>
      <Text>If you have an account already, nothing has changed: sign in as always.</Text>
      <a href="/sign-in" className={buttonClassName("primary")}>
        Go to sign-in
      </a>
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
