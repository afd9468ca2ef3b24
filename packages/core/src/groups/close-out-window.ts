import { DAY } from "../instant.ts";

/** How long after its end a group can be closed out, and is listed to whoever was in it. */
export const GROUP_CLOSE_OUT_WITHIN = 30 * DAY;
