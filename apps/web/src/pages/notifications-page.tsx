import { FourFaces } from "@belay/ui/four-faces.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { sayChoices } from "../company/mail-choice-draft.ts";
import { MailChoicesForm } from "../company/mail-choices-form.tsx";
import { requestIdOf } from "../lib/request-id-of.ts";

export function NotificationsPage() {
  const query = useQuery(api.company.mailChoices.queryOptions());
  return (
    <>
      <PageHeading
        title={query.data ? sayChoices(query.data) : "Notifications"}
        sub={query.data ? `Mail goes to ${query.data.email}. Home shows everything all the same.` : undefined}
      />
      <FourFaces query={query} subject="your choices" requestId={requestIdOf}>
        {(stored) => <MailChoicesForm stored={stored} />}
      </FourFaces>
    </>
  );
}
