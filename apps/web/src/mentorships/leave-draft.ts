import type { AppRouter } from "@belay/api";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

type LeaveAnswer = inferRouterOutputs<AppRouter>["mentorships"]["leave"];
export type OwnLeave = NonNullable<LeaveAnswer["leave"]>;
export type LeaveMentee = LeaveAnswer["mentees"][number];
export type LeaveInput = inferRouterInputs<AppRouter>["mentorships"]["beginLeave"];
type Choice = LeaveInput["choices"][number]["choice"];

/** A leave as it is being planned. */
export interface LeaveDraft {
  fromDate: string;
  returnDate: string;
  note: string;
  /** By mentorship; without an entry it is paused. */
  choices: Readonly<Record<string, { choice: Choice; coverId: string | null }>>;
  /** The sessions in between that stay all the same; the others are called off. */
  kept: readonly string[];
}

export function choiceOf({ choices }: LeaveDraft, { mentorshipId }: LeaveMentee) {
  return choices[mentorshipId] ?? { choice: "pause" as const, coverId: null };
}

/** What others will see and what happens to each, in sentences, before anything does. */
export function leaveSummary(draft: LeaveDraft, mentees: readonly LeaveMentee[]): string[] {
  return mentees.map((mentee) => {
    const { choice, coverId } = choiceOf(draft, mentee);
    const name = mentee.mentee.name;
    if (choice === "end")
      return `The mentorship with ${name} ends now, and what you two have booked is called off.`;
    const cover = mentee.covers.find(({ id }) => id === coverId);
    if (choice === "cover" && cover)
      return `${cover.name} is asked to cover ${name}. Until they say yes, and if they say no, it is paused.`;
    return `${name} is told that your mentorship is paused until you are back.`;
  });
}
