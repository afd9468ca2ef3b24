import { useState } from "react";
import { Avatar } from "../src/avatar.tsx";
import { Button } from "../src/button.tsx";
import { Chips } from "../src/chips.tsx";
import { Dialog } from "../src/dialog.tsx";
import { Drawer } from "../src/drawer.tsx";
import { PageHeading } from "../src/page-heading.tsx";
import { PersonLine } from "../src/person-line.tsx";
import { Row } from "../src/row.tsx";
import type { SlotDay } from "../src/slot-days.ts";
import { SlotWeek } from "../src/slot-week.tsx";
import { TextField } from "../src/text-field.tsx";
import { TimeRange } from "../src/time-range.tsx";
import { NOW, people } from "./people.ts";

const LENGTHS = [
  { value: "25", label: "25 min" },
  { value: "45", label: "45 min" },
  { value: "60", label: "60 min" },
  { value: "90", label: "90 min" },
] as const;

const day = (date: number, label: string, times: readonly [number, string, string][]): SlotDay => ({
  date: `2026-11-${date}`,
  label: `${label.slice(0, 3)} ${date}`,
  longLabel: `${label} ${date} November`,
  slots: times.map(([hour, mine, theirs]) => ({
    start: new Date(Date.UTC(2026, 10, date, 0, hour * 60)).toISOString(),
    mine,
    theirs,
  })),
});

const days: SlotDay[] = [
  { ...day(23, "Monday", []), isToday: true, note: "Needs 24 hours' notice" },
  day(24, "Tuesday", [
    [9, "10:00", "14:30"],
    [9.5, "10:30", "15:00"],
    [10, "11:00", "15:30"],
    [13.5, "14:30", "19:00"],
  ]),
  day(25, "Wednesday", [
    [8, "09:00", "13:30"],
    [8.5, "09:30", "14:00"],
    [10.5, "11:30", "16:00"],
    [14, "15:00", "19:30"],
    [14.5, "15:30", "20:00"],
  ]),
  day(26, "Thursday", [
    [9, "10:00", "14:30"],
    [15, "16:00", "20:30"],
  ]),
  day(27, "Friday", [
    [8, "09:00", "13:30"],
    [8.5, "09:30", "14:00"],
    [9, "10:00", "14:30"],
    [12, "13:00", "17:30"],
  ]),
];

const hourLater = (start: string): string => new Date(Date.parse(start) + 3_600_000).toISOString();

const BookDialog = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => {
  const [length, setLength] = useState<(typeof LENGTHS)[number]["value"]>("60");
  const [start, setStart] = useState<string | null>(null);
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      head={{
        title: "Book with Deepa",
        sub: "Bengaluru, 4 h 30 min ahead of you · accepts at once",
        lead: <Avatar {...people.deepa} size="large" />,
        end: <Chips label="Length" options={LENGTHS} value={length} onChange={setLength} />,
      }}
      footer={
        <>
          <TextField label="What is it about?" visibleTo="Both of you and your calendars see this" />
          <Row justify="between">
            {start ? (
              <TimeRange
                layout="block"
                time={{
                  start,
                  end: hourLater(start),
                  zone: "Europe/Madrid",
                  otherZone: "Asia/Kolkata",
                  otherName: "Deepa",
                  otherPlace: "Bengaluru",
                  now: NOW,
                }}
              />
            ) : (
              <span>Choose a time</span>
            )}
            <Row>
              <Button variant="bare" onClick={onClose}>
                Cancel
              </Button>
              <Button variant="primary" disabled={!start} onClick={onClose}>
                Book
              </Button>
            </Row>
          </Row>
        </>
      }
    >
      <SlotWeek
        days={days}
        head={{ title: "23–27 November", count: "15 times that suit both" }}
        other={{ name: "Deepa", legend: "Large: your time (CET). Small: Deepa's (IST)." }}
        choice={{ value: start, onChange: setStart, focusesFirst: true }}
        paging={{ onNext: () => undefined }}
      />
    </Dialog>
  );
};

/** A dialog, free times, a drawer. */
export const BookGallery = () => {
  const [isBooking, setBooking] = useState(true);
  const [isLooking, setLooking] = useState(false);
  return (
    <>
      <PageHeading
        title="Deepa and you"
        lead={<Avatar {...people.deepa} size="large" />}
        over="System design, 2 → 4"
        sub="Next: Wed 25 Nov"
        actions={
          <>
            <Button onClick={() => setLooking(true)}>Details</Button>
            <Button variant="primary" onClick={() => setBooking(true)}>
              Book with Deepa
            </Button>
          </>
        }
      />
      <BookDialog isOpen={isBooking} onClose={() => setBooking(false)} />
      <Drawer
        isOpen={isLooking}
        onClose={() => setLooking(false)}
        title="Deepa Srinivasan"
        footer={<Button>Ask</Button>}
      >
        <PersonLine person={people.deepa} size="large" />
      </Drawer>
    </>
  );
};
