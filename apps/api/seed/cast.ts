import type { Direction } from "@belay/core/people/direction.ts";
import type { WeekShape } from "./week-shapes.ts";

export type TeamKey = "office" | "payments" | "search" | "platform" | "mobile";

/** One person of the demo company, as short as it can be said. */
export interface Role {
  name: string;
  /** Null: joined, and not placed yet. */
  team: TeamKey | null;
  level: string;
  specialisation?: string;
  zone: keyof typeof ZONES;
  week: WeekShape;
  languages: string[];
  /** How many people they mentor at once; without it they don't mentor. */
  capacity?: number;
  direction?: Direction;
  target?: string;
  /** Leads them instead of the team's lead. */
  lead?: string;
  /** Answers each session request by hand. */
  isAskedFirst?: true;
}

export const ZONES = {
  madrid: "Europe/Madrid",
  tokyo: "Asia/Tokyo",
  newYork: "America/New_York",
  kolkata: "Asia/Kolkata",
  lagos: "Africa/Lagos",
  saoPaulo: "America/Sao_Paulo",
};

export const TEAMS: Record<TeamKey, { name: string; org: string; lead: string }> = {
  office: { name: "Engineering office", org: "Tidewater", lead: "ngozi" },
  payments: { name: "Payments", org: "Commerce", lead: "marta" },
  search: { name: "Search", org: "Commerce", lead: "siobhan" },
  platform: { name: "Platform", org: "Foundations", lead: "ewa" },
  mobile: { name: "Mobile", org: "Foundations", lead: "camille" },
};

const office = { team: "office", zone: "madrid" } as const;
const payments = { team: "payments", zone: "madrid", specialisation: "backend" } as const;
const search = { team: "search", specialisation: "backend" } as const;
const platform = { team: "platform", specialisation: "backend" } as const;
const mobile = { team: "mobile", specialisation: "mobile" } as const;
const unplaced = { team: null } as const;
const manages = { direction: "management" } as const;

// biome-ignore format: one person a line reads as the table it is
const LISTED = {
  ngozi: { ...office, name: "Ngozi Eze-Lindahl", level: "mgmt.cto", week: "twoSlots", languages: ["en", "ig", "sv"], ...manages },
  bjorn: { ...office, name: "Björn Ásgeirsson", level: "mgmt.vp", week: "mornings", languages: ["en", "is"], capacity: 1, ...manages },
  renata: { ...office, name: "Renata Figueiredo", level: "mgmt.director", zone: "saoPaulo", week: "mornings", languages: ["en", "pt"], capacity: 1, lead: "bjorn", ...manages },
  harish: { ...office, name: "Harish Venkataraman", level: "mgmt.director", zone: "kolkata", week: "late", languages: ["en", "ta"], capacity: 2, lead: "bjorn", ...manages },

  marta: { ...payments, name: "Marta Lindgren", level: "mgmt.em", week: "office", languages: ["en", "es", "sv"], capacity: 2, lead: "renata", target: "mgmt.director", ...manages },
  nadia: { ...payments, name: "Nadia Okafor", level: "ic.senior", week: "office", languages: ["en", "es", "ig"], capacity: 3, target: "ic.staff", direction: "ic", isAskedFirst: true },
  yusuf: { ...payments, name: "Yusuf Demir", level: "ic.senior", week: "office", languages: ["en", "tr"], capacity: 3, direction: "ic" },
  aicha: { ...payments, name: "Aïcha Rahmani", level: "ic.mid", week: "office", languages: ["en", "fr", "ar"], capacity: 2, target: "ic.senior", direction: "ic" },
  mei: { ...payments, name: "Mei Castellanos", level: "ic.senior", specialisation: "data", zone: "newYork", week: "early", languages: ["en", "es", "zh"], capacity: 2 },
  pavel: { ...payments, name: "Pavel Novotný", level: "ic.mid", week: "midweek", languages: ["en", "cs"], capacity: 1, target: "ic.senior" },
  jonas: { ...payments, name: "Jonas Hallberg", level: "ic.junior", week: "office", languages: ["en", "sv"], target: "ic.mid" },
  lucia: { ...payments, name: "Lucía Fernández-Quiroga", level: "ic.mid", week: "unpainted", languages: ["en", "es", "gl"], target: "ic.senior", direction: "ic" },
  chidi: { ...payments, name: "Chidi Nwosu", level: "ic.junior", zone: "lagos", week: "office", languages: ["en", "ig"], target: "ic.mid" },

  siobhan: { ...search, name: "Siobhán O’Malley-Reyes", level: "mgmt.em", zone: "newYork", week: "office", languages: ["en", "ga", "es"], capacity: 2, lead: "renata", ...manages },
  kenji: { ...search, name: "Kenji Mori", level: "ic.mid", zone: "tokyo", week: "evenings", languages: ["en", "ja"], target: "ic.senior", direction: "ic" },
  deepa: { ...search, name: "Deepa Srinivasan", level: "ic.mid", specialisation: "data", zone: "kolkata", week: "allWeek", languages: ["en", "ta", "hi"], capacity: 1, target: "ic.senior" },
  ingrid: { ...search, name: "Ingrid Vasquez", level: "ic.staff", zone: "newYork", week: "early", languages: ["en", "es", "no"], capacity: 2, direction: "ic" },
  haruka: { ...search, name: "Haruka Yoshida", level: "ic.senior", specialisation: "ml", zone: "tokyo", week: "office", languages: ["en", "ja"], capacity: 2, target: "ic.staff", isAskedFirst: true },
  rafael: { ...search, name: "Rafael Drummond", level: "ic.senior", specialisation: "data", zone: "saoPaulo", week: "office", languages: ["en", "pt"], capacity: 2 },
  olumide: { ...search, name: "Olúmidé Fáshọlá", level: "mgmt.tl", zone: "lagos", week: "office", languages: ["en", "yo"], capacity: 2, target: "mgmt.em", ...manages },
  chau: { ...search, name: "Nguyễn Thị Minh Châu", level: "ic.mid", specialisation: "frontend", zone: "tokyo", week: "early", languages: ["en", "vi", "ja"], lead: "olumide" },
  esther: { ...search, name: "Esther Abimbola", level: "ic.junior", zone: "lagos", week: "office", languages: ["en", "yo"], lead: "olumide", target: "ic.mid" },
  caleb: { ...search, name: "Caleb Wexler", level: "ic.mid", specialisation: "ml", zone: "newYork", week: "office", languages: ["en", "he"] },
  zeynep: { ...search, name: "Zeynep Arslan", level: "ic.senior", specialisation: "frontend", zone: "madrid", week: "office", languages: ["en", "tr", "de"], capacity: 2 },
  ishaan: { ...search, name: "Ishaan Mukherjee", level: "ic.junior", specialisation: "data", zone: "kolkata", week: "office", languages: ["en", "bn", "hi"], target: "ic.mid" },
  mariana: { ...search, name: "Mariana Teixeira", level: "ic.mid", specialisation: "product", zone: "saoPaulo", week: "midweek", languages: ["en", "pt"], lead: "olumide" },
  sukarno: { ...search, name: "Sukarno", level: "ic.mid", zone: "tokyo", week: "office", languages: ["en", "id"], target: "ic.senior" },

  ewa: { ...platform, name: "Ewa Kowalczyk", level: "mgmt.em", zone: "madrid", week: "office", languages: ["en", "pl"], capacity: 2, lead: "harish", ...manages },
  herrera: { ...platform, name: "Tomás Herrera", level: "ic.staff", specialisation: "devops", zone: "madrid", week: "office", languages: ["en", "es"], capacity: 1, target: "ic.principal", direction: "ic" },
  thordis: { ...platform, name: "Þórdís Guðmundsdóttir", level: "ic.distinguished", specialisation: "devops", zone: "madrid", week: "twoSlots", languages: ["en", "is", "da"], capacity: 2, lead: "harish", direction: "ic" },
  iyer: { ...platform, name: "Venkata Subramanian Raghunathan Lakshminarayanan Iyer-Chattopadhyay", level: "ic.principal", zone: "kolkata", week: "late", languages: ["en", "ta", "bn"], capacity: 3, lead: "harish", direction: "ic" },
  lindqvist: { ...platform, name: "Tomás Lindqvist", level: "ic.mid", specialisation: "devops", zone: "madrid", week: "office", languages: ["en", "es", "sv"], target: "ic.senior" },
  gustavo: { ...platform, name: "Gustavo Peixoto", level: "mgmt.tl", specialisation: "devops", zone: "saoPaulo", week: "office", languages: ["en", "pt"], capacity: 2, target: "mgmt.em", ...manages },
  ravi: { ...platform, name: "Ravi Chandrasekaran", level: "ic.senior", zone: "kolkata", week: "allWeek", languages: ["en", "ta"], capacity: 2, target: "ic.staff", direction: "ic" },
  seun: { ...platform, name: "Oluwaseun Adébáyọ̀", level: "ic.senior", specialisation: "devops", zone: "lagos", week: "roundTheClock", languages: ["en", "yo"], capacity: 3 },
  yuki: { ...platform, name: "Yuki Tanabe", level: "ic.mid", specialisation: "security", zone: "tokyo", week: "early", languages: ["en", "ja"], target: "ic.senior" },
  priscilla: { ...platform, name: "Priscilla Mbeki-Jones", level: "ic.senior", specialisation: "security", zone: "newYork", week: "late", languages: ["en", "zu"], capacity: 2 },
  mateus: { ...platform, name: "Mateus Albuquerque", level: "ic.mid", specialisation: "devops", zone: "saoPaulo", week: "office", languages: ["en", "pt"], lead: "gustavo" },
  anneliese: { ...platform, name: "Anneliese Brückner", level: "ic.junior", specialisation: "devops", zone: "madrid", week: "office", languages: ["en", "de"], lead: "gustavo" },
  farid: { ...platform, name: "Farid Haidari", level: "ic.junior", zone: "madrid", week: "office", languages: ["en", "fa"], target: "ic.mid" },
  ayesha: { ...platform, name: "Ayesha Siddiqui", level: "ic.mid", zone: "kolkata", week: "late", languages: ["en", "ur", "hi"] },
  dmitri: { ...platform, name: "Dmitri Volkonsky", level: "ic.senior", zone: "newYork", week: "early", languages: ["en", "ru"], capacity: 2, target: "ic.staff" },
  temitope: { ...platform, name: "Temitope Ogundipe", level: "ic.junior", specialisation: "devops", zone: "lagos", week: "mornings", languages: ["en", "yo"], lead: "gustavo" },

  camille: { ...mobile, name: "Camille Beauchêne", level: "mgmt.em", zone: "madrid", week: "office", languages: ["en", "fr"], lead: "harish", target: "mgmt.director", ...manages },
  junho: { ...mobile, name: "Baek Jun-ho", level: "mgmt.tl", zone: "tokyo", week: "neverFree", languages: ["en", "ko", "ja"], capacity: 1, ...manages },
  anab: { ...mobile, name: "Ana Beatriz Sampaio", level: "ic.senior", zone: "saoPaulo", week: "office", languages: ["en", "pt"], capacity: 2, target: "ic.staff" },
  kwabena: { ...mobile, name: "Kwabena Asante", level: "ic.mid", zone: "lagos", week: "pastMidnight", languages: ["en"], lead: "junho" },
  sofia: { ...mobile, name: "Sofía Marín Etxeberria", level: "ic.senior", specialisation: "frontend", zone: "madrid", week: "midweek", languages: ["en", "es", "eu"], capacity: 0, direction: "management", target: "mgmt.tl" },
  lakshmi: { ...mobile, name: "Lakshmi Pillai", level: "ic.mid", zone: "kolkata", week: "office", languages: ["en", "ml"] },
  tyrell: { ...mobile, name: "Tyrell Washington", level: "ic.junior", zone: "newYork", week: "office", languages: ["en"], lead: "junho" },
  noor: { ...mobile, name: "Noor El-Amrani", level: "ic.mid", specialisation: "product", zone: "madrid", week: "mornings", languages: ["en", "ar", "fr"] },
  hiroshi: { ...mobile, name: "Hiroshi Kanemoto", level: "ic.senior", zone: "tokyo", week: "early", languages: ["en", "ja"], capacity: 2, isAskedFirst: true },
  bianca: { ...mobile, name: "Bianca Moretti Salgado", level: "ic.junior", specialisation: "frontend", zone: "saoPaulo", week: "office", languages: ["en", "pt", "it"], target: "ic.mid" },
  ifeoma: { ...mobile, name: "Ifeoma Chukwu", level: "ic.staff", zone: "lagos", week: "midweek", languages: ["en", "ig"], capacity: 2, direction: "ic" },
  rohan: { ...mobile, name: "Rohan Deshpande", level: "ic.junior", zone: "kolkata", week: "unpainted", languages: ["en", "mr", "hi"], lead: "junho" },
  gwen: { ...mobile, name: "Gwen Ashby", level: "ic.mid", zone: "newYork", week: "office", languages: ["en", "cy"] },

  leilani: { ...unplaced, name: "Leilani Kealoha", level: "ic.senior", specialisation: "product", zone: "newYork", week: "office", languages: ["en", "es"] },
  matteo: { ...unplaced, name: "Matteo Brambilla", level: "ic.mid", specialisation: "frontend", zone: "madrid", week: "late", languages: ["en", "it"] },
  sanjana: { ...unplaced, name: "Sanjana Rao", level: "ic.junior", specialisation: "backend", zone: "kolkata", week: "unpainted", languages: ["en", "kn"] },
  emeka: { ...unplaced, name: "Emeka Obi", level: "", zone: "lagos", week: "unpainted", languages: ["en", "ig"] },
  viktor: { ...payments, name: "Viktor Hrdlička", level: "ic.mid", week: "office", languages: ["en", "cs"] },
} satisfies Record<string, Role>;

export type CastKey = keyof typeof LISTED;

/** Everybody who works, or worked, for the demo company. */
export const CAST: Readonly<Record<CastKey, Role>> = LISTED;
