import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "");
const databaseTests = "**/*.db.test.ts";
const never = ["**/node_modules/**", "**/.next/**", "dist/**", "data/**", "e2e/**"];

export default defineConfig({
  resolve: { alias: { "@": root } },
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // A process for each of so many small files would cost as much as all tests.
          isolate: false,
          testTimeout: 60_000,
          include: ["{lib,app,scripts,seeds,server,cli,bench,tests/support}/**/*.test.{ts,tsx}"],
          exclude: [...never, databaseTests],
          setupFiles: ["tests/support/fail-on-console-error.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "architecture",
          include: ["tests/architecture/**/*.test.ts"],
          exclude: never,
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: [databaseTests],
          exclude: never,
          globalSetup: ["tests/support/global-setup.ts"],
          setupFiles: ["tests/support/drop-database-after-file.ts"],
          // Each file has a database of its own; loading the whole app again for each would cost more than all tests.
          isolate: false,
          // Far above what anything takes: a busy machine is slow, which is no finding of a test.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 4,
        },
      },
    ],
  },
});
