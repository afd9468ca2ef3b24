import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import { api } from "../api.ts";
import type { Command } from "./commands.ts";

/** One letter finds half the company. */
const LEAST = 2;

/** Colleagues whose name begins with or holds what was typed, as the search offers them. */
export function usePeopleFound(typed: string): Command[] {
  const navigate = useNavigate();
  const text = useDeferredValue(typed.trim());
  const isAsked = text.length >= LEAST;
  const { data } = useQuery({
    ...api.people.search.queryOptions({ text }),
    enabled: isAsked,
    // What was found by the letters before stays in sight until the next answer is there.
    placeholderData: keepPreviousData,
  });
  if (!isAsked || data === undefined) return [];
  return data.map(({ id, name, team }) => ({
    id,
    group: "People",
    words: [name, team].filter(Boolean).join(", "),
    run: () => navigate({ to: "/people/$id", params: { id } }),
  }));
}
