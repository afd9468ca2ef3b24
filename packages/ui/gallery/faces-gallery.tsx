import { Button } from "../src/button.tsx";
import { FourFaces } from "../src/four-faces.tsx";
import { Grid } from "../src/grid.tsx";
import { ListCard } from "../src/list-card.tsx";
import { LoadingLine } from "../src/loading-line.tsx";
import { PageHeading } from "../src/page-heading.tsx";
import { Section } from "../src/section.tsx";

type Words = readonly string[];
const query = (data: Words | undefined, error: unknown = null) => ({ data, error, refetch: () => undefined });
const empty = {
  when: (words: Words) => words.length === 0,
  words: "You have no sessions yet. Ask a mentor, and the first one is three clicks away.",
  action: <Button variant="primary">Find a mentor</Button>,
};

const Face = ({ title, state }: { title: string; state: ReturnType<typeof query> }) => (
  <Section title={title}>
    <FourFaces query={state} subject="your sessions" empty={empty} requestId={() => "req-7f3a90"}>
      {(words) => (
        <ListCard label="Sessions">
          {words.map((word) => (
            <span key={word}>{word}</span>
          ))}
        </ListCard>
      )}
    </FourFaces>
  </Section>
);

/** The four faces of a list, and the mark while something loads. */
export const FacesGallery = () => (
  <>
    <PageHeading title="Every list has four faces" />
    <Grid columns={2}>
      <Face title="Loading" state={query(undefined)} />
      <Face title="Empty" state={query([])} />
      <Face title="Error" state={query(undefined, new Error("offline"))} />
      <Face title="Full" state={query(["Retries and idempotency", "Flaky tests in checkout"])} />
    </Grid>
    <LoadingLine label="Building the demo company" />
  </>
);
