import { getRouteApi } from "@tanstack/react-router";

const route = getRouteApi("/member/ladder");
export function LadderPage() {
  const { level } = route.useSearch();
  return <h1>{level?.toUpperCase()}</h1>;
}
