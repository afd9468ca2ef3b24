import { FourFaces } from "@belay/ui/four-faces.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { CompanyNav } from "../company/company-nav.tsx";
import { FormColumn } from "../company/form-column.tsx";
import { SettingsForm } from "../company/settings-form.tsx";
import { requestIdOf } from "../lib/request-id-of.ts";

export function CompanySettingsPage() {
  const query = useQuery(api.company.settings.queryOptions());
  return (
    <Stack gap={6}>
      <PageHeading title="The company's settings" sub="Its name, its calendar, and who may join." />
      <CompanyNav />
      <FourFaces query={query} subject="the settings" requestId={requestIdOf}>
        {(settings) => (
          <FormColumn>
            <SettingsForm settings={settings} />
          </FormColumn>
        )}
      </FourFaces>
    </Stack>
  );
}
