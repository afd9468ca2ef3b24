import type { ProgrammeId } from "@belay/core/ids.ts";
import { rankExamples } from "@belay/core/matching/example-pairs.ts";
import { NO_SHARED_LANGUAGE } from "@belay/core/matching/reason-words.ts";
import { scoreBar } from "@belay/core/matching/score-bar.ts";
import type { Weights } from "@belay/core/programmes/factor.ts";
import type { PairRules } from "@belay/core/programmes/match-policy.ts";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { ScoreBar } from "@belay/ui/score-bar.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { firstName } from "../people/first-name.ts";
import { namedParts } from "./part-names.ts";
import styles from "./weights-card.module.css";

interface ExamplePairsProps {
  programmeId: ProgrammeId | null;
  /** What keeps two people apart, as the form has it. */
  rules: PairRules;
  /** Null while they sum to nothing. */
  weights: Weights | null;
}

/** A few real pairs as these weights would score them, best first. */
export function ExamplePairs({ programmeId, rules, weights }: ExamplePairsProps) {
  const query = useQuery({
    ...api.matching.examplePairs.queryOptions({ programmeId, rules }),
    placeholderData: keepPreviousData,
  });
  return (
    <FourFaces
      query={query}
      subject="some pairs"
      requestId={requestIdOf}
      empty={{
        when: (pairs) => pairs.length === 0,
        words: "No pair to show: by these rules nobody here may learn from somebody else what they want.",
      }}
    >
      {(pairs) => (
        <Stack gap={3}>
          <Text tone="muted" size="small">
            {programmeId === null
              ? "Real people of the company, as these weights would score them"
              : "Its people, as these weights would score them"}
          </Text>
          <ol aria-label="Example pairs, best first" className={styles.pairs}>
            {(weights === null ? [] : rankExamples(weights, pairs)).map(({ pair, contributions }) => {
              const names = `${firstName(pair.menteeName)} with ${firstName(pair.mentorName)}`;
              return (
                <li key={`${pair.menteeId} ${pair.mentorId}`} className={styles.pair}>
                  <span>{names}</span>
                  <ScoreBar parts={namedParts(scoreBar(contributions))} of={names} />
                  {pair.values.language === 0 ? <Text size="small">{NO_SHARED_LANGUAGE}</Text> : null}
                </li>
              );
            })}
          </ol>
        </Stack>
      )}
    </FourFaces>
  );
}
