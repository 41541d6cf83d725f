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
    // What the page opens with is one file: the same in thirty small ones weighs 6 KiB more.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "index", tags: ["$initial"] }] } },
    },
    // What a part fetched later itself imports is asked for when it has come: lists of it for every part would weigh on the opening page.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, files, { hostType }) =>
        hostType === "html" ? files : files.filter((file) => file.endsWith(".css")),
    },
  },
});
