import { useMutation } from "@tanstack/react-query";
import { api } from "../api.ts";
import type { Profile, Wish } from "./profile.ts";
import { toWish } from "./profile.ts";
import { profileSentences } from "./profile-sentences.ts";
import { readProfile } from "./read-profile.ts";
import type { Draft } from "./use-draft.ts";
import { useDraft } from "./use-draft.ts";

/** What I want and what I offer, while it is being changed. */
export function useWish(stored: Profile): Draft<Wish> {
  const { mutateAsync } = useMutation(api.people.saveWantsAndOffers.mutationOptions());
  return useDraft({
    stored,
    pick: toWish,
    read: readProfile,
    save: mutateAsync,
    sentences: profileSentences,
  });
}
