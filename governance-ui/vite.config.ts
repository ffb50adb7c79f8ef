import { defineConfig } from "vite";
import { sayBuildHash } from "#governance-ui/build/build-hash.ts";
import { addPagePolicy } from "#governance-ui/build/page-policy.ts";
import { offlinePage } from "#governance-ui/safe-hash/offline-page.ts";

/** `API_URL` points a development server at a running API; the built UI talks to what its settings.json names. */
const api = process.env.API_URL ?? "http://127.0.0.1:4400";

export default defineConfig(({ command }) => {
  // A test runner sets NODE_ENV for its children, and Vite would then bundle React's development build.
  if (command === "build") process.env.NODE_ENV = "production";
  return {
    root: import.meta.dirname,
    base: "./",
    plugins: [addPagePolicy(), offlinePage(), sayBuildHash()],
    build: {
      outDir: "dist",
      emptyOutDir: true,
      manifest: true,
      target: "es2023",
      rolldownOptions: {
        onLog(level, log, print) {
          if (log.code !== "MODULE_LEVEL_DIRECTIVE") print(level, log);
        },
      },
    },
    server: { host: "127.0.0.1", proxy: { "/api": api, "/rpc": api, "/feed.atom": api, "/calendar.ics": api } },
  };
});
