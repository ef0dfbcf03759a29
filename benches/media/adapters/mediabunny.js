// mediabunny with the exact duration, and the frame rate of the first 100 packets.

import { factsOf, tells } from "../mediabunny.js";

/** @type {import("../facts.js").Adapter} */
export default {
  name: "mediabunny",
  tells: { video: [...tells, "fps"] },
  probe: (file) =>
    factsOf(file, async (input, video) => ({
      duration: await input.computeDuration(),
      fps: video && (await video.computePacketStats(100)).averagePacketRate,
    })),
};
