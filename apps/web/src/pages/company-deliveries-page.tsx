import type { DeliveriesShown } from "@belay/core/company/delivery-inputs.ts";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { api } from "../api.ts";
import { CompanyNav } from "../company/company-nav.tsx";
import { DeliveryList } from "../company/delivery-list.tsx";
import { FailedWork } from "../company/failed-work.tsx";
import type { MailHealthFacts } from "../company/mail-health.tsx";
import { MailHealth } from "../company/mail-health.tsx";
import { requestIdOf } from "../lib/request-id-of.ts";

const route = getRouteApi("/member/admin/company/deliveries");

export function CompanyDeliveriesPage() {
  const { show = "all" } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(api.company.mailHealth.queryOptions());
  const onShow = (wanted: DeliveriesShown) =>
    navigate({ search: wanted === "all" ? {} : { show: wanted }, resetScroll: false });
  return (
    <Stack gap={6}>
      <PageHeading
        title={sayHealth(query.data)}
        sub="What was written to whom, when, and how it went. What a mail says is its reader's alone."
      />
      <CompanyNav />
      <FourFaces query={query} subject="how mail is doing" requestId={requestIdOf}>
        {(health) => <MailHealth health={health} onShow={onShow} />}
      </FourFaces>
      <FailedWork />
      <DeliveryList show={show} onShow={onShow} />
    </Stack>
  );
}

function sayHealth(health: MailHealthFacts | undefined): string {
  if (health === undefined) return "Deliveries";
  if (health.leaves === "nowhere") return "No mail leaves";
  if (health.dead > 0)
    return health.dead === 1 ? "1 mail was given up" : `${health.dead} mails were given up`;
  return health.failing > 0 ? "Some mail fails, and is tried again" : "All mail gets out";
}
