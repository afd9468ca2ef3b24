import { Stack } from "@belay/ui/stack.tsx";
import { OfferFields } from "./offer-fields.tsx";
import type { Wish } from "./profile.ts";
import { RoleField } from "./role-field.tsx";
import type { Draft } from "./use-draft.ts";
import { WantFields } from "./want-fields.tsx";

interface WishFieldsProps {
  draft: Draft<Wish>;
  /** Offers "neither for now", which the welcome does not: there one goes on later. */
  canPause?: boolean;
}

/** What I want help with, what I can teach, or both. Only what belongs to the answer is asked. */
export function WishFields({ draft, canPause = false }: WishFieldsProps) {
  const { wantsToLearn, wantsToMentor } = draft.fields;
  return (
    <Stack gap={7}>
      <RoleField draft={draft} canPause={canPause} />
      {wantsToLearn ? <WantFields draft={draft} /> : null}
      {wantsToMentor ? <OfferFields draft={draft} /> : null}
    </Stack>
  );
}
