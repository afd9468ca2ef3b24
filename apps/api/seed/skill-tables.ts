import type { Proficiency } from "@belay/core/ladder/proficiency.ts";
import type { CastKey } from "./cast.ts";

type Levels = Readonly<Record<string, Proficiency>>;

/** What mentors offer, with the level they give themselves. */
export const OFFERS: Partial<Record<CastKey, Levels>> = {
  bjorn: { technical_strategy: 5, delegation: 5, influence: 5 },
  renata: { delegation: 5, stakeholder_updates: 5, product_metrics: 4 },
  harish: { delegation: 5, influence: 4, technical_strategy: 4 },
  marta: { giving_feedback: 4, stakeholder_updates: 4, interviewing: 4, facilitation: 3 },
  nadia: { system_design: 4, distributed_systems: 4, test_design: 4, api_design: 4, debugging: 4 },
  yusuf: { go: 5, sql: 4, code_review: 4, system_design: 4 },
  aicha: { debugging: 3, go: 3, test_design: 3 },
  mei: { observability: 4, system_design: 4, data_modelling: 4 },
  pavel: { sql: 3, refactoring: 3 },
  siobhan: { giving_feedback: 5, interviewing: 4, stakeholder_updates: 4 },
  deepa: { sql: 4, data_pipelines: 3 },
  ingrid: { technical_writing: 5, system_design: 5, code_review: 5, influence: 4 },
  haruka: { machine_learning: 5, experimentation: 4, performance: 4 },
  rafael: { data_pipelines: 5, sql: 5, product_metrics: 4, data_modelling: 4 },
  olumide: { api_design: 4, delegation: 3, facilitation: 4 },
  zeynep: { accessibility: 5, readable_code: 4, typescript: 5 },
  ewa: { delegation: 4, interviewing: 4, facilitation: 5 },
  herrera: { infrastructure_as_code: 5, continuous_delivery: 5, incident_response: 4 },
  thordis: { distributed_systems: 5, technical_strategy: 5, influence: 5, performance: 5 },
  iyer: { technical_strategy: 5, system_design: 5, data_modelling: 5, presenting: 4 },
  gustavo: { infrastructure_as_code: 4, incident_response: 4, delegation: 3 },
  ravi: { code_review: 4, debugging: 4, distributed_systems: 4 },
  seun: { incident_response: 5, observability: 4, continuous_delivery: 4 },
  priscilla: { threat_modelling: 5, secure_coding: 5, access_control: 4 },
  dmitri: { sql: 4, debugging: 5, performance: 4 },
  junho: { test_automation: 4, scoping: 4 },
  anab: { test_automation: 4, performance: 4, accessibility: 4 },
  sofia: { accessibility: 4, typescript: 4 },
  hiroshi: { test_automation: 4, debugging: 4, performance: 4 },
  ifeoma: { system_design: 4, debugging: 5, mentoring: 4 },
};

/** What people want to learn besides the goals of their mentorships: from what they say they have, to what they want. */
export const WANTS: Partial<Record<CastKey, Readonly<Record<string, readonly [Proficiency, Proficiency]>>>> =
  {
    kenji: { system_design: [2, 4] },
    aicha: { system_design: [2, 3] },
    mei: { presenting: [2, 4] },
    pavel: { observability: [2, 3] },
    chau: { presenting: [1, 3] },
    chidi: { observability: [0, 2] },
    caleb: { presenting: [2, 3] },
    mariana: { experimentation: [2, 4] },
    sukarno: { system_design: [2, 3] },
    yuki: { access_control: [2, 4] },
    mateus: { observability: [2, 4] },
    anneliese: { incident_response: [1, 3], continuous_delivery: [1, 3] },
    ayesha: { distributed_systems: [1, 3] },
    tyrell: { accessibility: [1, 3], debugging: [1, 3] },
    noor: { product_metrics: [2, 4] },
    rohan: { test_automation: [1, 3] },
    gwen: { debugging: [2, 4] },
    leilani: { stakeholder_updates: [2, 4] },
    matteo: { accessibility: [2, 4] },
    sanjana: { debugging: [1, 3], sql: [1, 2] },
  };
