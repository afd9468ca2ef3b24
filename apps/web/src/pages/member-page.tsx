import { HelpDialogs } from "../help/help-dialogs.tsx";
import { MemberLayout } from "../shell/member-layout.tsx";

/** The frame around every page inside, with what can be asked from anywhere. */
export function MemberPage() {
  return (
    <MemberLayout>
      <HelpDialogs />
    </MemberLayout>
  );
}
