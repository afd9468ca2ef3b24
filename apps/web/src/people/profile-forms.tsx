import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import type { ReactNode } from "react";
import { useLadder } from "../ladder/use-ladder.ts";
import { AboutMeFields } from "./about-me-fields.tsx";
import { DraftNotice } from "./draft-notice.tsx";
import type { Profile } from "./profile.ts";
import { sayAboutMe, sayWish } from "./say-field.ts";
import { useAboutMe } from "./use-about-me.ts";
import type { Draft } from "./use-draft.ts";
import { useWish } from "./use-wish.ts";
import { WishFields } from "./wish-fields.tsx";

/** Who I am, and what I want and offer: each saved for itself, with a way back. */
export function ProfileForms({ profile, zone }: { profile: Profile; zone: ReactNode }) {
  const aboutMe = useAboutMe(profile);
  const wish = useWish(profile);
  const known = useLadder();
  return (
    <Stack gap={6}>
      <DraftForm title="You" draft={aboutMe} notice={<DraftNotice draft={aboutMe} say={sayAboutMe(known)} />}>
        <AboutMeFields draft={aboutMe} zone={zone} />
      </DraftForm>
      <DraftForm
        title="What you want and offer"
        draft={wish}
        notice={<DraftNotice draft={wish} say={sayWish(known)} />}
      >
        <WishFields draft={wish} canPause />
      </DraftForm>
    </Stack>
  );
}

interface DraftFormProps<Fields> {
  title: string;
  draft: Draft<Fields>;
  notice: ReactNode;
  children: ReactNode;
}

function DraftForm<Fields>({ title, draft, notice, children }: DraftFormProps<Fields>) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        return draft.save();
      }}
    >
      <Card title={title}>
        <Stack gap={6}>
          {children}
          <Row>
            {draft.state.kind === "conflict" ? null : (
              <Button variant="primary" type="submit" loading={draft.state.kind === "saving"}>
                Save
              </Button>
            )}
            {notice}
          </Row>
        </Stack>
      </Card>
    </form>
  );
}
