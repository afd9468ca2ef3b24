import { Badge } from "../src/badge.tsx";
import { Button } from "../src/button.tsx";
import { buttonClassName } from "../src/button-class-name.ts";
import { Card } from "../src/card.tsx";
import { DefinitionList } from "../src/definition-list.tsx";
import { Grid } from "../src/grid.tsx";
import { LevelSteps } from "../src/level-steps.tsx";
import { PageHeading } from "../src/page-heading.tsx";
import { Row } from "../src/row.tsx";

/** A level's profile, badges, definitions. */
export const LadderGallery = () => (
  <>
    <PageHeading
      title="What is expected at each level"
      sub="Two tracks, one line of grades. Moving across is a change of work, not a step down."
      actions={
        <>
          <Button>Compare two</Button>
          <a href="#ladder" className={buttonClassName("primary")}>
            My gap to Staff
          </a>
        </>
      }
    />
    <Grid columns={2}>
      <Card title="Staff Engineer" end="Individual track · grade 4">
        <Grid columns={3}>
          <LevelSteps label="Scope" words="several teams" step={3} of={6} />
          <LevelSteps label="Autonomy" words="sets direction" step={5} of={6} />
          <LevelSteps label="Impact" words="several teams" step={3} of={6} />
        </Grid>
      </Card>
      <Card title="States">
        <Row>
          <Badge tone="good">confirmed</Badge>
          <Badge tone="good">taught</Badge>
          <Badge tone="waiting">waiting</Badge>
          <Badge>not closed out</Badge>
          <Badge tone="turn">your turn</Badge>
          <Badge tone="bad">cancelled</Badge>
          <Badge tone="accent">core</Badge>
        </Row>
        <DefinitionList
          items={[
            { term: "Placement", detail: "Senior, Payments, since 1 Jun 2026" },
            { term: "Lead", detail: "Marta Holm" },
          ]}
        />
      </Card>
    </Grid>
  </>
);
