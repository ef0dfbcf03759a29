import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

// The system's Chromium: no tool downloads a browser of its own.
const candidates = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = candidates.find((file) => file && existsSync(file));
if (!executablePath) throw new Error("No Chromium found. Run scripts/setup.sh test, or name one in CHROMIUM.");

const args = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
// Chromium refuses to run its sandbox as root; for everybody else the sandbox stays.
if (process.getuid?.() === 0) args.push("--no-sandbox");

const port = Number(process.env.E2E_PORT ?? 4173);

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.mjs",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  // Where the machine is shared a second try tells a slow moment from a fault; it is counted as flaky, and named.
  retries: process.env.CI ? 1 : 0,
  timeout: 30_000,
  forbidOnly: !!process.env.CI,
  reporter: [["list"], ["./tests/e2e/support/summary.mjs"]],
  use: {
    browserName: "chromium",
    baseURL: `http://127.0.0.1:${port}/`,
    launchOptions: { executablePath, args },
    locale: "en-US",
    timezoneId: "Asia/Tokyo",
    // What a test does to the network must reach the page; tests/e2e/faults/f16 and f19 have the worker.
    serviceWorkers: "block",
    trace: "off",
    screenshot: "only-on-failure",
  },
  webServer: {
    command: `node tests/e2e/support/server.mjs ${port}`,
    url: `http://127.0.0.1:${port}/build-manifest.json`,
    reuseExistingServer: false,
    stdout: "ignore",
  },
});
