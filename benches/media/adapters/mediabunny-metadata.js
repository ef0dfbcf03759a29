// mediabunny with what the file's own headers say of its duration; no frame rate.

import { factsOf, tells } from "../mediabunny.js";

/** @type {import("../facts.js").Adapter} */
export default {
  name: "mediabunny, headers only",
  tells: { video: tells },
  probe: (file) => factsOf(file, async (input) => ({ duration: await input.getDurationFromMetadata() })),
};
