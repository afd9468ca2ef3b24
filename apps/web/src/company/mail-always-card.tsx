import { Badge } from "@belay/ui/badge.tsx";
import { Card } from "@belay/ui/card.tsx";
import { DefinitionList } from "@belay/ui/definition-list.tsx";

const ALWAYS = [
  { term: "Your password", detail: "A link to choose another one, and word that it was changed." },
  { term: "Your address", detail: "Whether it is yours, when somebody joins with it." },
  {
    term: "The next 24 hours",
    detail: "Somebody cancels or moves a session or group that you were to be at within a day.",
  },
];

/** What nobody can choose away: it would be missed at a closed door. */
export function MailAlwaysCard() {
  return (
    <Card title="What always reaches you" end={<Badge tone="plain">At once</Badge>}>
      <DefinitionList items={ALWAYS} />
    </Card>
  );
}
