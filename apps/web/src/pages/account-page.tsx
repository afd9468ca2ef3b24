import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Text } from "@belay/ui/text.tsx";
import { Link, useRouter } from "@tanstack/react-router";
import { FormColumn } from "../company/form-column.tsx";
import { PasswordForm } from "../company/password-form.tsx";

export function AccountPage() {
  const { routesByPath } = useRouter();
  return (
    <>
      <PageHeading title="Your account" sub="How you sign in." />
      <FormColumn>
        <PasswordForm />
        <Text>
          See where you are signed in: <Link to="/settings/sign-ins">your sign-ins</Link>.
        </Text>
        {Object.hasOwn(routesByPath, "/settings/profile") ? (
          <Text>
            Your name and what others see of you: <a href="/settings/profile">your profile</a>.
          </Text>
        ) : null}
      </FormColumn>
    </>
  );
}
