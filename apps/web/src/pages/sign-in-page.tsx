import { Card } from "@belay/ui/card.tsx";
import { EntryFrame } from "@belay/ui/entry-frame.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { getRouteApi } from "@tanstack/react-router";
import type { Entrance } from "../lib/entrance.ts";
import { readNextPath } from "../lib/next-path.ts";
import { DemoDoors } from "../shell/demo-doors.tsx";
import { DocumentTitle } from "../shell/document-title.tsx";
import { SignInForm } from "../shell/sign-in-form.tsx";

const route = getRouteApi("/sign-in");

export function SignInPage() {
  const entrance = route.useLoaderData();
  const { next } = route.useSearch();
  // A fresh document: nothing of the visit before stays in memory.
  const goOn = () => window.location.assign(readNextPath(next, window.location.origin));
  return (
    <EntryFrame>
      <DocumentTitle />
      <PageHeading
        title={sayWhere(entrance)}
        sub={next === undefined ? undefined : "Then you go on where you were."}
      />
      {isDemo(entrance) ? <DemoDoors onSignedIn={goOn} /> : null}
      <Card>
        <SignInForm onSignedIn={goOn} />
      </Card>
      {isDemo(entrance) ? null : <NewHere entrance={entrance} />}
    </EntryFrame>
  );
}

type MaybeEntrance = Entrance | "unknown";

const isDemo = (entrance: MaybeEntrance) => entrance !== "unknown" && entrance !== null && entrance.isDemo;

function sayWhere(entrance: MaybeEntrance): string {
  return entrance === null || entrance === "unknown" ? "Sign in to Belay" : `Sign in to ${entrance.name}`;
}

function NewHere({ entrance }: { entrance: MaybeEntrance }) {
  if (entrance === null || entrance === "unknown") return null;
  if (entrance.joining !== "domain") return <p>New here? Open the link that your company admin gave you.</p>;
  return (
    <p>
      New here, with an address at {entrance.emailDomain}? <a href="/join">Join</a>
    </p>
  );
}
