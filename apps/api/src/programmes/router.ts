import { programmeChoice } from "@belay/core/programmes/programme-inputs.ts";
import { member, router } from "../platform/trpc.ts";
import { readProgramme } from "./read-programme.ts";

export const programmesRouter = router({
  one: member.input(programmeChoice).query(({ ctx, input }) => readProgramme(ctx, input)),
});
