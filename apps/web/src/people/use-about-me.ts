import { useMutation } from "@tanstack/react-query";
import { api } from "../api.ts";
import { detectLanguages } from "./detect-languages.ts";
import type { AboutMe, Profile } from "./profile.ts";
import { toAboutMe } from "./profile.ts";
import { profileSentences } from "./profile-sentences.ts";
import { readProfile } from "./read-profile.ts";
import type { Draft } from "./use-draft.ts";
import { useDraft } from "./use-draft.ts";

/** Who I am, while it is being changed. */
export function useAboutMe(stored: Profile): Draft<AboutMe> {
  const { mutateAsync } = useMutation(api.people.saveAboutMe.mutationOptions());
  return useDraft({
    stored,
    pick: toAboutMe,
    start: withLanguages,
    read: readProfile,
    save: mutateAsync,
    sentences: profileSentences,
  });
}

/** Who has said no language yet begins with those of their browser. */
function withLanguages(about: AboutMe): AboutMe {
  return about.languages.length > 0 ? about : { ...about, languages: detectLanguages(navigator.languages) };
}
