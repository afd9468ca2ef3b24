import type { DeliveriesShown } from "@belay/core/company/delivery-inputs.ts";
import { DELIVERIES_SHOWN } from "@belay/core/company/delivery-inputs.ts";

type Search = Record<string, unknown>;

/** What the addresses of the company's pages say after the question mark: whoever or whatever is open there. */
export const readPeopleSearch = (search: Search): { person?: string; place?: true; invite?: true } => ({
  ...(typeof search.person === "string" ? { person: search.person } : {}),
  ...(search.place === true ? { place: true } : {}),
  ...(search.invite === true ? { invite: true } : {}),
});

export const readTeamsSearch = (search: Search): { team?: string; create?: true } => ({
  ...(typeof search.team === "string" ? { team: search.team } : {}),
  ...(search.create === true ? { create: true } : {}),
});

export const readDeliveriesSearch = ({ show }: { show?: unknown }): { show?: DeliveriesShown } => {
  const wanted = DELIVERIES_SHOWN.find((one) => one === show && one !== "all");
  return wanted ? { show: wanted } : {};
};
