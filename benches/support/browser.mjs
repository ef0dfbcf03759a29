// The system's Chromium without its sound, updates and sandbox, as the browser tests start it.

import { chromium } from "@playwright/test";
import config from "../../playwright.config.mjs";

export const launch = () => chromium.launch(config.use.launchOptions);
