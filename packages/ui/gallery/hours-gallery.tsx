import { useState } from "react";
import { Card } from "../src/card.tsx";
import { Grid } from "../src/grid.tsx";
import { ListCard } from "../src/list-card.tsx";
import { PageHeading } from "../src/page-heading.tsx";
import { PersonLine } from "../src/person-line.tsx";
import { Section } from "../src/section.tsx";
import { Text } from "../src/text.tsx";
import { WeekGrid } from "../src/week-grid.tsx";
import type { WeekWindow } from "../src/week-grid-model.ts";
import { ZoneLabel } from "../src/zone-label.tsx";
import { NOW, people } from "./people.ts";

const mornings: WeekWindow[] = [1, 2, 3, 4, 5].map((day) => ({ day, start: "09:00", end: "12:00" }));
const afternoons: WeekWindow[] = [1, 3, 5].map((day) => ({ day, start: "14:00", end: "17:00" }));

/** The week grid in whole and in half hours. */
export const HoursGallery = () => {
  const [hours, setHours] = useState([...mornings, ...afternoons]);
  return (
    <>
      <PageHeading
        title="When are you usually free?"
        sub="Paint the hours you would give to sessions. Colleagues see free times, never this grid. You can change it any day."
      />
      <Grid columns="aside">
        <Card>
          <WeekGrid
            label="Hours you would give to sessions"
            value={hours}
            onChange={setHours}
            head={
              <>
                Your zone: <ZoneLabel zone="Europe/Madrid" now={NOW} />
              </>
            }
          />
        </Card>
        <Section title="With these hours">
          <ListCard label="Who fits">
            <PersonLine
              person={people.ingrid}
              detail={
                <Text tone="good" size="small">
                  6 h in common
                </Text>
              }
            />
            <PersonLine
              person={people.deepa}
              detail={
                <Text tone="good" size="small">
                  2 h 15 min in common
                </Text>
              }
            />
          </ListCard>
        </Section>
        <Card title="In half hours">
          <WeekGrid label="Half hours" value={hours} onChange={setHours} step={30} />
        </Card>
      </Grid>
    </>
  );
};
