// The browser's own <video preload="metadata">.

/** @type {import("../facts.js").Adapter} */
export default {
  name: "`<video>`, metadata",
  tells: { video: ["displayWidth", "displayHeight", "duration"] },
  native: true,
  async probe(file) {
    const video = document.createElement("video");
    const url = URL.createObjectURL(file);
    const settle = () => {
      video.removeAttribute("src");
      video.load();
      URL.revokeObjectURL(url);
    };
    try {
      await new Promise((resolve, reject) => {
        video.onloadedmetadata = resolve;
        video.onerror = () => reject(new Error(video.error?.message ?? "no video"));
        video.preload = "metadata";
        video.muted = true;
        video.src = url;
      });
      return {
        kind: video.videoWidth ? "video" : "audio",
        displayWidth: video.videoWidth || null,
        displayHeight: video.videoHeight || null,
        duration: Number.isFinite(video.duration) ? video.duration : null,
      };
    } finally {
      // Not a part of the answer.
      setTimeout(settle);
    }
  },
};
