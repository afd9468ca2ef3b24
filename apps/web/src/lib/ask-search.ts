/** What an address says of asking for help, wherever one is: the dialog that is open, and the skill it begins with. */
export interface AskSearch {
  ask?: "flash" | "stuck";
  askFor?: string;
}

const ID = /^[a-z][a-z0-9_.-]{0,63}$/;

/** Reads an address that anybody may have written: what doesn't fit is as if it were not there. */
export function readAskSearch({ ask, askFor }: Record<string, unknown>): AskSearch {
  if (ask !== "flash" && ask !== "stuck") return {};
  return typeof askFor === "string" && ID.test(askFor) ? { ask, askFor } : { ask };
}
