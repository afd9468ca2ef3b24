/** On which a process that solves runs hears that one waits. */
export const RUN_CHANNEL = "match_run";
