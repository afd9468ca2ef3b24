import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { EmptyState } from "@belay/ui/empty-state.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import type { ReactNode } from "react";

interface DeadLinkProps {
  /** Why it does not work, and what to do. */
  children: ReactNode;
  action: { href: string; label: string };
}

/** A link that was used, replaced or is too old. */
export function DeadLink({ children, action }: DeadLinkProps) {
  return (
    <>
      <PageHeading title="This link does not work any more" />
      <EmptyState
        action={
          <a href={action.href} className={buttonClassName("quiet")}>
            {action.label}
          </a>
        }
      >
        {children}
      </EmptyState>
    </>
  );
}
