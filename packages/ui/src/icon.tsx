import classes from "./icon.module.css";

const PATHS = {
  home: "M3.5 10.5 12 3.5l8.5 7V20.5h-5.700v-6h-5.600v6H3.5z",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.3 15.3 20.5 20.5",
  calendar: "M4 6h16v14.5H4zM4 10.5h16M8.5 3.5v4M15.5 3.5v4",
  people:
    "M8 12.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM16 12.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 19c0-5 11-5 11 0M13 16c2.5-2.3 8.5-1.5 8.5 3",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  comment: "M4 5h16v11H11l-4.5 4v-4H4z",
  mail: "M3.5 6h17v12.5h-17zM3.5 7l8.5 6.5L20.500 7",
  ladder: "M7 3.5v17M17 3.5v17M7 7.5h10M7 12h10M7 16.5h10",
  activity: "M4 20V11M9.3 20V4M14.7 20v-6M20 20V8",
  team: "M12 11a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.600ZM5 20c0-7.5 14-7.5 14 0",
  programme:
    "M12 3.5v5M12 8.5 5.500 15M12 8.5l6.500 6.500M5.500 20.500a2.700 2.700 0 1 0 0-5.400 2.700 2.700 0 0 0 0 5.400ZM18.500 20.500a2.700 2.700 0 1 0 0-5.400 2.700 2.700 0 0 0 0 5.400Z",
  company: "M5 20.5V3.5h9v17M14 9h5v11.5M3 20.5h18M8 8h3M8 12h3M8 16h3",
  close: "M6 6l12 12M18 6 6 18",
  previous: "M14.5 6l-6 6 6 6",
  next: "M9.5 6l6 6-6 6",
  up: "M6 14.5l6-6 6 6",
  down: "M6 9.5l6 6 6-6",
  check: "M5 12.5l4.5 4.5L19 7.5",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing in the colour of the text around it. Always beside a word or a label. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg className={classes.icon} viewBox="0 0 24 24" aria-hidden="true" data-icon={name}>
    <path d={PATHS[name]} />
  </svg>
);
