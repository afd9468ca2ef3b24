import { companySettingsInput, peopleListInput, setAdminInput } from "@belay/core/company/admin-inputs.ts";
import {
  addressInput,
  invitationChoice,
  invitationToken,
  joinInput,
  personChoice,
  resetPasswordInput,
  setUpInput,
} from "@belay/core/company/company-inputs.ts";
import { deliveryChoice, deliveryListInput } from "@belay/core/company/delivery-inputs.ts";
import { saveMailChoicesInput, stopLinkInput } from "@belay/core/company/mail-choice-inputs.ts";
import { beforeSetUp, companyAdmin, member, open, router } from "../platform/trpc.ts";
import { askToJoin } from "./ask-to-join.ts";
import { changeSettings } from "./change-settings.ts";
import { countPeople } from "./count-people.ts";
import { countWhatEnds } from "./count-what-ends.ts";
import { forgotPassword } from "./forgot-password.ts";
import { invitePerson } from "./invite-person.ts";
import { joinByInvitation } from "./join-by-invitation.ts";
import { listDeliveries } from "./list-deliveries.ts";
import { listPeople, readPerson } from "./list-people.ts";
import { findEntrance, findInvitation, findReset, findSettings, listOpenInvitations } from "./queries.ts";
import { readMailChoices } from "./read-mail-choices.ts";
import { readMailHealth } from "./read-mail-health.ts";
import { readStopLink } from "./read-stop-link.ts";
import { readWork } from "./read-work.ts";
import { resetPassword } from "./reset-password.ts";
import { revokeInvitation } from "./revoke-invitation.ts";
import { saveMailChoices } from "./save-mail-choices.ts";
import { adminScope, ownMailScope } from "./scope.ts";
import { setAdmin } from "./set-admin.ts";
import { deactivatePerson, reactivatePerson } from "./set-person-active.ts";
import { setUpCompany } from "./set-up-company.ts";
import { putMailBack, stopMail } from "./stop-mail.ts";
import { tryDeliveryAgain } from "./try-delivery-again.ts";
import { tryWorkAgain } from "./try-work-again.ts";

export const companyRouter = router({
  /** What the doors need to know: null before set-up. */
  entrance: open.query(({ ctx }) => findEntrance(ctx.db)),
  /** Whether set-up asks for the code printed at start. */
  setUpNeedsCode: beforeSetUp.query(({ ctx }) => ctx.setUpCode !== null),
  setUp: beforeSetUp.input(setUpInput).mutation(({ ctx, input }) => setUpCompany(ctx, input)),
  askToJoin: open.input(addressInput).mutation(({ ctx, input }) => askToJoin(ctx, input)),
  invitation: open
    .input(invitationToken)
    .query(({ ctx, input }) => findInvitation(ctx.db, input.token, ctx.now)),
  forgotPassword: open.input(addressInput).mutation(({ ctx, input }) => forgotPassword(ctx, input)),
  reset: open.input(invitationToken).query(({ ctx, input }) => findReset(ctx.db, input.token, ctx.now)),
  resetPassword: open.input(resetPasswordInput).mutation(({ ctx, input }) => resetPassword(ctx, input)),
  /** What the link at the end of a mail is about; null for one that Belay did not make. */
  stopLink: open.input(stopLinkInput).query(({ ctx, input }) => readStopLink(ctx, input)),
  stopMail: open.input(stopLinkInput).mutation(({ ctx, input }) => stopMail(ctx, input)),
  putMailBack: open.input(stopLinkInput).mutation(({ ctx, input }) => putMailBack(ctx, input)),
  join: open.input(joinInput).mutation(({ ctx, input }) => joinByInvitation(ctx, input)),

  mailChoices: member.query(({ ctx }) => readMailChoices(ctx, ownMailScope(ctx.actor))),
  saveMailChoices: member
    .input(saveMailChoicesInput)
    .mutation(({ ctx, input }) => saveMailChoices(ctx, input)),

  invitations: companyAdmin.query(({ ctx }) => listOpenInvitations(ctx.db, adminScope(ctx.actor), ctx.now)),
  invite: companyAdmin.input(addressInput).mutation(({ ctx, input }) => invitePerson(ctx, input)),
  revokeInvitation: companyAdmin
    .input(invitationChoice)
    .mutation(({ ctx, input }) => revokeInvitation(ctx, input)),
  deactivate: companyAdmin.input(personChoice).mutation(({ ctx, input }) => deactivatePerson(ctx, input)),
  people: companyAdmin
    .input(peopleListInput)
    .query(({ ctx, input }) => listPeople(ctx.db, adminScope(ctx.actor), { ...input, now: ctx.now })),
  person: companyAdmin
    .input(personChoice)
    .query(({ ctx, input }) => readPerson(ctx.db, adminScope(ctx.actor), { ...input, now: ctx.now })),
  counts: companyAdmin.query(({ ctx }) => countPeople(ctx.db, adminScope(ctx.actor), ctx.now)),
  whatEnds: companyAdmin
    .input(personChoice)
    .query(({ ctx, input }) => countWhatEnds(ctx.db, adminScope(ctx.actor), { ...input, now: ctx.now })),
  setAdmin: companyAdmin.input(setAdminInput).mutation(({ ctx, input }) => setAdmin(ctx, input)),
  deliveries: companyAdmin
    .input(deliveryListInput)
    .query(({ ctx, input }) => listDeliveries(ctx.db, adminScope(ctx.actor), input)),
  mailHealth: companyAdmin.query(({ ctx }) => readMailHealth(ctx, adminScope(ctx.actor))),
  work: companyAdmin.query(({ ctx }) => readWork(ctx)),
  tryWorkAgain: companyAdmin.input(deliveryChoice).mutation(({ ctx, input }) => tryWorkAgain(ctx, input)),
  tryDeliveryAgain: companyAdmin
    .input(deliveryChoice)
    .mutation(({ ctx, input }) => tryDeliveryAgain(ctx, input)),
  settings: companyAdmin.query(({ ctx }) => findSettings(ctx.db, adminScope(ctx.actor))),
  changeSettings: companyAdmin
    .input(companySettingsInput)
    .mutation(({ ctx, input }) => changeSettings(ctx, input)),
  reactivate: companyAdmin.input(personChoice).mutation(({ ctx, input }) => reactivatePerson(ctx, input)),
});
