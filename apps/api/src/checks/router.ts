import { answerQuestionInput, answerSilenceInput, questionChoice } from "@belay/core/checks/check-inputs.ts";
import { healthInput, repairInput } from "@belay/core/checks/health-inputs.ts";
import { mentorshipChoice } from "@belay/core/mentorships/mentorship-inputs.ts";
import { companyAdmin, lead, member, router } from "../platform/trpc.ts";
import { answerQuestion, putOffQuestion } from "./answer-question.ts";
import { answerSilence } from "./answer-silence.ts";
import { listSilentOfCompany, listSilentOfTeam } from "./list-silent.ts";
import { readChecks } from "./read-checks.ts";
import { readHealth } from "./read-health.ts";
import { repairHealth } from "./repair-health.ts";

export const checksRouter = router({
  ofMentorship: member.input(mentorshipChoice).query(({ ctx, input }) => readChecks(ctx, input)),
  answer: member.input(answerQuestionInput).mutation(({ ctx, input }) => answerQuestion(ctx, input)),
  putOff: member.input(questionChoice).mutation(({ ctx, input }) => putOffQuestion(ctx, input)),
  answerSilence: member.input(answerSilenceInput).mutation(({ ctx, input }) => answerSilence(ctx, input)),
  /** How the people of a programme stand, for who runs it. */
  health: member.input(healthInput).query(({ ctx, input }) => readHealth(ctx, input)),
  repair: member.input(repairInput).mutation(({ ctx, input }) => repairHealth(ctx, input)),
  silentOnTeam: lead.query(({ ctx }) => listSilentOfTeam(ctx)),
  silentInCompany: companyAdmin.query(({ ctx }) => listSilentOfCompany(ctx)),
});
