import { Button } from "../src/button.tsx";
import { Card } from "../src/card.tsx";
import { FilterChips } from "../src/filter-chips.tsx";
import { Grid } from "../src/grid.tsx";
import { ListCard } from "../src/list-card.tsx";
import { PageHeading } from "../src/page-heading.tsx";
import { ScoreParts } from "../src/score-parts.tsx";
import { ScoredPerson } from "../src/scored-person.tsx";
import { Stack } from "../src/stack.tsx";
import { Text } from "../src/text.tsx";
import { people } from "./people.ts";

const parts = (...points: number[]) =>
  ["skills", "level", "shared hours", "direction", "other team", "room and rest"].map((name, index) => ({
    name,
    points: points[index] ?? 0,
  }));

/** Scores, reasons, filters. */
export const FindGallery = () => (
  <>
    <PageHeading
      title="11 people can help with System design"
      sub={
        <>
          From 2 Foundational to 4 Practitioner · <a href="#find">change the goal</a>
        </>
      }
    />
    <FilterChips
      label="Only people with"
      filters={[
        { key: "hours", label: "At least 60 shared minutes a week", isOn: true },
        { key: "english", label: "English", isOn: true },
        { key: "team", label: "Team", isOn: false },
      ]}
      onToggle={() => undefined}
    />
    <Grid columns="aside">
      <ListCard label="Who fits best">
        <ScoredPerson
          person={people.ingrid}
          parts={parts(38, 15, 11, 8, 6, 8)}
          reasons={[
            "Practises system design at 5, three above you",
            "Two grades above, the step you aim at",
            "6 h 30 min a week in common, mornings",
          ]}
          first="First time that suits you both: Tue 24 Nov, 10:00–11:00 CET"
          actions={
            <>
              <Button variant="primary">Ask Ingrid</Button>
              <Button variant="bare">See hours</Button>
            </>
          }
        />
        <ScoredPerson
          person={people.deepa}
          parts={parts(38, 15, 7, 8, 6, 7)}
          reasons={[
            "Practises system design at 4, two above you",
            "Helped 4 people from 2 to 3 or more",
            "Works until 15:00 your time",
          ]}
          caution="2 h 15 min in common, all before noon"
          actions={
            <>
              <Button variant="primary">Ask Deepa</Button>
              <Button variant="bare">See hours</Button>
            </>
          }
        />
      </ListCard>
      <Stack>
        <Card title="What the number is made of">
          <ScoreParts
            parts={parts(38, 15, 11, 8, 6, 8).map((part) => ({ ...part, from: "where it comes from" }))}
            sum={86}
          />
          <Text size="small" tone="muted">
            For Ingrid; the parts add up to 86.
          </Text>
        </Card>
        <Card title="Not in the list?">
          <Text size="small" tone="muted">
            47 others teach it but are full (21), share under an hour (19) or speak no language of yours (7).
            With 45 minutes instead of 60 you would see 6 more.
          </Text>
        </Card>
      </Stack>
    </Grid>
  </>
);
