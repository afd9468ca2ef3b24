import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../api.ts";
import { OwnZoneField } from "../calendar/own-zone-field.tsx";
import { requestIdOf } from "../lib/request-id-of.ts";
import { useViewer } from "../lib/viewer.ts";
import { KeptApartCard } from "../people/kept-apart-card.tsx";
import { ProfileForms } from "../people/profile-forms.tsx";
import { OwnProgrammes } from "../programmes/own-programmes.tsx";

/** What do others see of me. */
export function ProfilePage() {
  const viewer = useViewer();
  const query = useQuery(api.people.profile.queryOptions());
  return (
    <>
      <PageHeading
        title="Your profile"
        sub="Beside each field stands who sees it."
        actions={
          <>
            <Link to="/settings/hours" className={buttonClassName("bare")}>
              Your hours
            </Link>
            <Link to="/people/$id" params={{ id: viewer.id }} className={buttonClassName("quiet")}>
              What others see
            </Link>
          </>
        }
      />
      <FourFaces query={query} subject="your profile" requestId={requestIdOf}>
        {(profile) => (
          <Stack gap={6}>
            <OwnProgrammes />
            <ProfileForms profile={profile} zone={<OwnZoneField stored={profile} />} />
            <KeptApartCard />
          </Stack>
        )}
      </FourFaces>
    </>
  );
}
