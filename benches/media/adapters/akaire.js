// The built embeddable module, as docs/embed.md says. `init` loads the checker, the first probe the second module.

const { default: init, probe } = await import("/embed/akaire.js");

const size = ["format", "width", "height", "displayWidth", "displayHeight"];
const film = ["rotation", "duration", "fps", "videoCodec", "audioCodec", "hasAudio"];

/** @type {import("../facts.js").Adapter} */
export default {
  name: "**Akaire probe**",
  tells: { image: [...size, "orientation", "animated"], video: [...size, ...film] },
  async init() {
    await init();
    await probe(new Blob());
  },
  probe: (file) => probe(file, file.name),
};
