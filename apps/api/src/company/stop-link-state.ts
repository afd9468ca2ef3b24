import type { MailMode } from "@belay/core/company/mail-choice.ts";
import type { StopTopic } from "@belay/core/company/mail-choice-inputs.ts";

/** What somebody chose about one topic; null in a row that only names the person. */
interface Chosen {
  topic: string | null;
  mode: MailMode | null;
  beforeLink: "now" | "daily" | null;
}

export interface StopLinkState {
  topic: StopTopic;
  /** Whether such mail goes out no more, and whether a link like this one stopped it and so can take that back. */
  isStopped: boolean;
  canPutBack: boolean;
}

export function stopLinkState(topic: StopTopic, choices: readonly Chosen[]): StopLinkState {
  return {
    topic,
    isStopped: listToStop(topic, choices).length === 0,
    canPutBack: listToPutBack(topic, choices).length > 0,
  };
}

/** The topics that a link switches off, with how each goes now. */
export function listToStop(topic: StopTopic, choices: readonly Chosen[]) {
  const going = choices.flatMap(({ topic: name, mode }) =>
    name === null || mode === null || mode === "never" ? [] : [{ topic: name, mode }],
  );
  if (topic === "daily") return going.filter(({ mode }) => mode === "daily");
  const isChosen = choices.some((choice) => choice.topic === topic);
  return isChosen ? going.filter((one) => one.topic === topic) : [{ topic, mode: "now" as const }];
}

/** The topics that a link switched off, with how each went before. */
export function listToPutBack(topic: StopTopic, choices: readonly Chosen[]) {
  const stopped = choices.flatMap(({ topic: name, beforeLink: mode }) =>
    name === null || mode === null ? [] : [{ topic: name, mode }],
  );
  return stopped.filter((one) => (topic === "daily" ? one.mode === "daily" : one.topic === topic));
}
