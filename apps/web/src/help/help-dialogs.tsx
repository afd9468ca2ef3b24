import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useAskDialog } from "../lib/use-ask-dialog.ts";

const route = getRouteApi("/member");

const HelpDialog = lazy(async () => ({ default: (await import("./help-dialog.tsx")).HelpDialog }));

/** The dialog that the address asks for, over whatever page one is on. */
export function HelpDialogs() {
  const { ask, askFor } = route.useSearch();
  const { close } = useAskDialog();
  if (ask === undefined) return null;
  return (
    <Suspense>
      <HelpDialog key={ask} form={ask} skillId={askFor ?? null} onClose={close} />
    </Suspense>
  );
}
