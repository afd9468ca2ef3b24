import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const api = process.env.BELAY_API ?? "http://127.0.0.1:4870";

export default defineConfig({
  plugins: [react()],
  // The server puts a fresh nonce in this word's place with every answer.
  html: { cspNonce: "__CSP_NONCE__" },
  build: {
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // The first script lists all others by name. What several pages share is named after one of its modules by
        // chance, so it goes without: the sign-in page carries that list too.
        // React comes in four small pieces otherwise, each named in that list and asked for by itself.
        codeSplitting: { groups: [{ name: "react", test: /node_modules\/react\// }] },
        chunkFileNames: ({ isDynamicEntry }) => `assets/${isDynamicEntry ? "[name]" : "of"}-[hash].js`,
      },
    },
  },
  server: {
    host: "127.0.0.1",
    proxy: { "/trpc": api, "/api": api, "/demo": api, "/calendar/": api },
  },
});
