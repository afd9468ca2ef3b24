import { PageHeading } from "@belay/ui/page-heading.tsx";
import { FormColumn } from "../company/form-column.tsx";
import { SignInList } from "../company/sign-in-list.tsx";

export function SignInsPage() {
  return (
    <>
      <PageHeading
        title="Where you are signed in"
        sub="Only you see this. Sign out what you don't know, then change your password."
      />
      <FormColumn>
        <SignInList />
      </FormColumn>
    </>
  );
}
