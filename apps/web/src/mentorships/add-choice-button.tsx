import { Button } from "@belay/ui/button.tsx";
import { lazy, Suspense, useState } from "react";
import type { Chain } from "./chain-of.ts";
import type { Request } from "./mentorship-calls.ts";
import type { PickNext } from "./pick-next.ts";

const AddChoiceDialog = lazy(async () => ({
  default: (await import("./add-choice-dialog.tsx")).AddChoiceDialog,
}));

interface AddChoiceButtonProps {
  request: Request;
  /** Null: the request stands alone until now. */
  chain: Chain | null;
  pickNext: PickNext;
}

/** "Choose who is asked next" and the dialog behind it. */
export function AddChoiceButton({ request, chain, pickNext }: AddChoiceButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="bare" onClick={() => setOpen(true)}>
        {chain === null ? "Choose who is asked next" : "Add another choice"}
      </Button>
      <Suspense>
        {isOpen ? (
          <AddChoiceDialog
            request={request}
            chain={chain}
            pickNext={pickNext}
            onClose={() => setOpen(false)}
          />
        ) : null}
      </Suspense>
    </>
  );
}
