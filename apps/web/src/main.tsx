import { UiProvider } from "@belay/ui/ui-provider.tsx";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { router } from "./router.ts";
import { readStyleNonce } from "./shell/read-style-nonce.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root.");
createRoot(root).render(
  <StrictMode>
    <UiProvider getStyleNonce={readStyleNonce}>
      <RouterProvider router={router} />
    </UiProvider>
  </StrictMode>,
);
