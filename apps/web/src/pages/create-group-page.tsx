import { PageHeading } from "@belay/ui/page-heading.tsx";
import { CreateGroupForm } from "../groups/create-group-form.tsx";

export function CreateGroupPage() {
  return (
    <>
      <PageHeading title="Open a group" sub="One session for 2 to 8 people at a time of yours." />
      <CreateGroupForm />
    </>
  );
}
