import type { Rows } from "./matrix-row.ts";
import { adminsOnly, forbidden, hidden, signIn } from "./matrix-row.ts";

const NOBODYS = "0199b2f0-0000-7000-8000-00000000dead";

export const deliveryRows: Rows<"company"> = {
  deliveries: { input: () => ({ show: "all" }), verdicts: adminsOnly },
  mailHealth: { verdicts: adminsOnly },
  work: { verdicts: adminsOnly },
  tryWorkAgain: {
    input: () => ({ id: NOBODYS }),
    verdicts: [signIn, signIn, forbidden, forbidden, forbidden, forbidden, forbidden, hidden],
  },
  // Only what was given up can be tried again, and here is no such mail.
  tryDeliveryAgain: {
    input: () => ({ id: NOBODYS }),
    verdicts: [signIn, signIn, forbidden, forbidden, forbidden, forbidden, forbidden, hidden],
  },
};
