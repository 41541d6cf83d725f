import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The explorer's page. `npm run dev` asks the API of a `sendgraph serve` that runs beside it. */
export default defineConfig({
  root: fileURLToPath(new URL("explorer/app", import.meta.url)),
  base: "./",
  plugins: [react()],
  server: { host: "127.0.0.1", proxy: { "/api": "http://127.0.0.1:4400" } },
  worker: { format: "es" },
  build: {
    outDir: fileURLToPath(new URL("dist/app", import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
