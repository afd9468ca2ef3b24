/** Everybody may know it: it opens the demo company and nothing else. */
export const DEMO_PASSWORD = "look around and stay a while";

/** Whom the four buttons sign in as. */
export const DEMO_PEOPLE = {
  mentee: "kenji.mori@tidewater.example",
  mentor: "nadia.okafor@tidewater.example",
  lead: "marta.lindgren@tidewater.example",
  admin: "tomas.herrera@tidewater.example",
} as const;
