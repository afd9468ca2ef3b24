import { programmeId } from "@belay/core/ids.ts";
import type { Rows } from "./matrix-row.ts";
import { hidden, signIn } from "./matrix-row.ts";

const missing = { programmeId: programmeId.parse("01900000-0000-7000-8000-000000000008") };

export const programmesRows: Rows<"programmes"> = {
  one: { input: () => missing, verdicts: [signIn, signIn, hidden, hidden, hidden, hidden, hidden, hidden] },
};
