import * as z from "zod/mini";

export const requestStatus = z.enum(["requested", "accepted", "declined", "withdrawn", "expired"]);
export type RequestStatus = z.infer<typeof requestStatus>;

/** What the status machine reads and writes of a mentorship request. Instants are ISO 8601 in UTC. */
export const requestState = z.object({
  status: requestStatus,
  createdAt: z.string(),
  closesAt: z.string(),
  remindersSent: z.int(),
  answeredAt: z.nullable(z.string()),
  reason: z.nullable(z.string()),
});
export type RequestState = z.infer<typeof requestState>;

/** Who acts, as this request knows them. */
export type RequestActor = "mentor" | "mentee" | "system" | "stranger";

/** Exactly the fields an action writes. */
export type RequestChange = Partial<RequestState>;
