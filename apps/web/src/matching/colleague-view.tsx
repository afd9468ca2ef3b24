import { goalWords } from "@belay/core/ladder/goal-words.ts";
import { listWords } from "@belay/core/matching/reason-words.ts";
import { languageName } from "@belay/core/people/languages.ts";
import { Card } from "@belay/ui/card.tsx";
import { DefinitionList } from "@belay/ui/definition-list.tsx";
import { Grid } from "@belay/ui/grid.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useLadder } from "../ladder/use-ladder.ts";
import { firstName } from "../people/first-name.ts";
import { KeepApartButton } from "../people/keep-apart-button.tsx";
import type { Colleague } from "../people/profile.ts";

interface ColleagueViewProps {
  person: Colleague;
  isSelf: boolean;
  /** How the two fit: the judgement. */
  children: ReactNode;
}

/** What a colleague teaches and wants, and how the two fit. */
export function ColleagueView({ person, isSelf, children }: ColleagueViewProps) {
  const known = useLadder();
  const name = isSelf ? "You" : firstName(person.name);
  const verb = (word: string, own: string) => `${name} ${isSelf ? own : word}`;
  const wants = person.wantsToLearn ? person.wants : [];
  const offers = person.wantsToMentor ? person.offers : [];
  return (
    <Grid columns="aside">
      {children}
      <Card title={`About ${isSelf ? "you" : name}`}>
        <DefinitionList
          items={[
            {
              term: verb("teaches", "teach"),
              detail:
                offers.length === 0
                  ? "Nothing for now"
                  : offers.map(({ skillId, level }) => (
                      <div key={skillId}>
                        <Link
                          to="/people/$id"
                          params={{ id: person.id }}
                          search={{ skill: skillId, to: level }}
                          disabled={isSelf}
                        >
                          {known.skillName(skillId)}
                        </Link>{" "}
                        {level}
                      </div>
                    )),
            },
            {
              term: verb("wants help with", "want help with"),
              detail:
                wants.length === 0
                  ? "Nothing they said"
                  : wants.map((want) => (
                      <div key={want.skillId}>{goalWords({ ...want, levelId: null }, known)}</div>
                    )),
            },
            { term: verb("talks in", "talk in"), detail: listWords(person.languages.map(languageName)) },
          ]}
        />
        {isSelf ? null : (
          <Row>
            <KeepApartButton person={person} />
          </Row>
        )}
      </Card>
    </Grid>
  );
}
