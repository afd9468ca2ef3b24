import type { MailMode, MailTopic } from "@belay/core/company/mail-choice.ts";
import { MAIL_TOPICS } from "@belay/core/company/mail-choice.ts";
import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { Chips } from "@belay/ui/chips.tsx";
import { Row } from "@belay/ui/row.tsx";
import { MODE_CHOICES, TOPIC_DETAILS } from "./mail-choice-words.ts";
import classes from "./mail-topics-card.module.css";

type Modes = readonly { topic: MailTopic; mode: MailMode }[];

interface MailTopicsCardProps {
  modes: Modes;
  onChange: (modes: Modes) => void;
}

/** What mail is about, each with its choice, and a way to choose for all of it. */
export function MailTopicsCard({ modes, onChange }: MailTopicsCardProps) {
  const choose = (topic: MailTopic, mode: MailMode) =>
    onChange(modes.map((one) => (one.topic === topic ? { topic, mode } : one)));
  const chooseAll = (mode: MailMode) => onChange(modes.map(({ topic }) => ({ topic, mode })));
  return (
    <Card title="What it is about">
      <ul className={classes.topics} aria-label="Mail by topic">
        {modes.map(({ topic, mode }) => {
          const title = MAIL_TOPICS[topic];
          return (
            <li key={topic} className={classes.topic}>
              <div>
                <p className={classes.title}>{title}</p>
                <p className={classes.detail}>{TOPIC_DETAILS[topic]}</p>
              </div>
              <Chips
                isJoined
                label={`${title}: when`}
                options={MODE_CHOICES}
                value={mode}
                onChange={(wanted) => choose(topic, wanted)}
              />
            </li>
          );
        })}
      </ul>
      <div className={classes.topic}>
        <p className={classes.detail}>For all of it</p>
        <Row gap={2} wrap={false}>
          {MODE_CHOICES.map(({ value, label }) => (
            <Button
              key={value}
              variant="bare"
              aria-label={`${label}, for all of it`}
              onClick={() => chooseAll(value)}
            >
              {label}
            </Button>
          ))}
        </Row>
      </div>
    </Card>
  );
}
