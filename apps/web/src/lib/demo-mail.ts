/** A mail of the demo as its list shows it. */
export interface DemoMail {
  id: string;
  recipientName: string;
  address: string;
  subject: string;
  createdAt: string;
  status: "queued" | "held" | "bundled" | "sent" | "failed" | "dead" | "skipped";
  problem: string | null;
}

/** The whole of it. */
export interface DemoLetter extends Omit<DemoMail, "id" | "recipientName" | "address"> {
  from: { name: string; address: string };
  to: { name: string; address: string };
  sentAt: string | null;
  text: string;
  /** As it would go over the wire. */
  source: string;
  attachments: { name: string; method: string }[];
}

/** Asked outside the typed client: these addresses exist in the demo alone. */
async function ask<Answer>(path: string): Promise<Answer> {
  const response = await fetch(path);
  if (!response.ok) throw new Error("The demo's mail did not come.");
  return response.json();
}

/** One page, newest first; `before` is the last mail of the page before, empty for the first. */
export const listDemoMail = (before: string) =>
  ask<{ letters: DemoMail[]; hasMore: boolean }>(`/demo/mail${before === "" ? "" : `?before=${before}`}`);
export const findDemoLetter = (id: string) => ask<DemoLetter>(`/demo/mail/${id}`);
export const demoMailPage = (id: string) => `/demo/mail/${id}/html`;
