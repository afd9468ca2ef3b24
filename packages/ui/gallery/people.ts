export const NOW = "2026-11-23T08:42:00Z";

/** Invented people, for every page of the gallery. */
export const people = {
  nadia: { id: "person-nadia", name: "Nadia Okafor", title: "Senior · Payments" },
  tomas: { id: "person-tomas-l", name: "Tomás Lindqvist", title: "Mid-Level Engineer · Payments" },
  kenji: {
    id: "person-kenji-m",
    name: "Kenji Mori",
    title: "Mid-Level Engineer, Checkout",
    localTime: "17:42 there",
  },
  aicha: { id: "person-aicha-r", name: "Aïcha Rahmani", title: "Mid-Level Engineer" },
  ingrid: {
    id: "person-ingrid-v",
    name: "Ingrid Vasquez",
    title: "Staff Engineer · Platform · Madrid",
    localTime: "same hours as you",
  },
  deepa: {
    id: "person-deepa-s",
    name: "Deepa Srinivasan",
    title: "Staff Engineer · Search · Bengaluru",
    localTime: "4 h 30 min ahead",
  },
  olu: { id: "person-olu-b", name: "Olu Bankole", title: "Principal Engineer · Data · Lagos" },
  yusuf: { id: "person-yusuf-d", name: "Yusuf Demir", title: "Senior Engineer" },
  mei: { id: "person-mei-c", name: "Mei Castellanos", title: "Senior Engineer" },
} as const;
