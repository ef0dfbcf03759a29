// Renders the sample brand's pictures and its short film from data/samples/art. What is measured of them is written by
// `cargo test --test sample`.
//
//   node scripts/art/render.mjs            needs chromium (or $CHROMIUM) and ffmpeg, no npm package
//
// The vectors are painted on a canvas in a headless page and leave it as JPEG through canvas.toBlob; the
// page prints them as data URLs and --dump-dom hands them over. Noto CJK fonts must be installed.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const source = join(root, "data", "samples", "art");
const target = join(root, "assets", "sample");
const chromium = process.env.CHROMIUM ?? "chromium";
const desk = mkdtempSync(join(tmpdir(), "akaire-art-"));

const LARGEST_JPEG = 90_000;
const LARGEST_GIF = 60_000;
const LARGEST_FILM = 300_000;

/** Paints one vector at `width` and returns JPEG bytes of the best quality that stays under the limit. */
function jpeg(name, width) {
  const svg = readFileSync(join(source, `${name}.svg`), "utf8");
  const [, w, h] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg);
  const height = Math.round((width * h) / w);
  // Sized explicitly: an image element rasterises a vector at its own size, not at the canvas's.
  const sized = svg.replace(/ width="\d+" height="\d+"/, ` width="${width}" height="${height}"`);
  const page = join(desk, "page.html");
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><pre id="out"></pre><script>
const picture = new Image();
picture.onload = async () => {
  const canvas = document.createElement("canvas");
  canvas.width = ${width}; canvas.height = ${height};
  canvas.getContext("2d").drawImage(picture, 0, 0, ${width}, ${height});
  for (const quality of [0.92, 0.88, 0.84, 0.8, 0.75, 0.7, 0.6]) {
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", quality));
    if (blob.size > ${LARGEST_JPEG} && quality > 0.6) continue;
    const reader = new FileReader();
    reader.onload = () => { document.getElementById("out").textContent = reader.result; };
    reader.readAsDataURL(blob);
    return;
  }
};
picture.src = "data:image/svg+xml;base64,${Buffer.from(sized).toString("base64")}";
</script>`,
  );
  const dom = execFileSync(
    chromium,
    ["--headless", "--no-sandbox", "--disable-gpu", `--user-data-dir=${join(desk, "profile")}`,
      "--virtual-time-budget=20000", "--dump-dom", `file://${page}`],
    { encoding: "utf8", maxBuffer: 1 << 26, stdio: ["ignore", "pipe", "ignore"] },
  );
  const found = /data:image\/jpeg;base64,([A-Za-z0-9+/=]+)/.exec(dom);
  if (!found) throw new Error(`${name}: the page gave no picture`);
  return { bytes: Buffer.from(found[1], "base64"), width, height };
}

function ffmpeg(...args) {
  execFileSync("ffmpeg", ["-hide_banner", "-loglevel", "error", "-y", ...args], { stdio: "inherit" });
}

function within(file, limit) {
  const size = readFileSync(join(target, file)).length;
  if (size > limit) throw new Error(`${file}: ${size} bytes, at most ${limit}`);
  return size;
}

const media = {};
function record(file, facts) {
  media[`sample/${file}`] = { bytes: readFileSync(join(target, file)).length, ...facts };
}

mkdirSync(target, { recursive: true });
for (const name of readdirSync(source).filter((f) => f.endsWith(".svg")).map((f) => f.slice(0, -4)).sort()) {
  const { bytes, width, height } = jpeg(name, 1080);
  writeFileSync(join(target, `${name}.jpg`), bytes);
  within(`${name}.jpg`, LARGEST_JPEG);
  record(`${name}.jpg`, { kind: "image", format: "jpeg", width, height, duration: null });
}

// Too small on purpose: the platform recommends 720×960.
const small = jpeg("koharubi-04", 640);
writeFileSync(join(target, "koharubi-04-small.jpg"), small.bytes);
record("koharubi-04-small.jpg", { kind: "image", format: "jpeg", width: small.width, height: small.height, duration: null });

// The wrong format on purpose: two frames, so that it really moves.
ffmpeg("-i", join(target, "koharubi-05.jpg"), "-filter_complex",
  "[0:v]scale=720:960,split[a][b];[b]eq=brightness=0.03[c];[a][c]concat=n=2:v=1,settb=1/2,setpts=N,split[d][e];[d]palettegen=max_colors=24[p];[e][p]paletteuse=dither=none",
  "-loop", "0", join(target, "koharubi-05.gif"));
within("koharubi-05.gif", LARGEST_GIF);
record("koharubi-05.gif", { kind: "image", format: "gif", width: 720, height: 960, duration: null });

// Six seconds: a slow move towards the lipsticks, with a soft tone.
ffmpeg("-loop", "1", "-framerate", "25", "-i", join(target, "koharubi-06.jpg"),
  "-f", "lavfi", "-i", "sine=frequency=196:sample_rate=44100:duration=6",
  "-filter_complex", "[0:v]zoompan=z='1+0.0012*on':x='(iw-iw/zoom)/2':y='(ih-ih/zoom)*0.55':d=1:s=960x1280:fps=25,format=yuv420p[v];[1:a]volume=-30dB,afade=t=in:d=1,afade=t=out:st=4.5:d=1.5[a]",
  "-map", "[v]", "-map", "[a]", "-t", "6", "-c:v", "libx264", "-profile:v", "main", "-preset", "slow", "-crf", "28",
  "-c:a", "aac", "-b:a", "48k", "-movflags", "+faststart", "-map_metadata", "-1", "-fflags", "+bitexact",
  join(target, "koharubi-06.mp4"));
within("koharubi-06.mp4", LARGEST_FILM);
record("koharubi-06.mp4", { kind: "video", format: "mp4", width: 960, height: 1280, duration: 6 });

const total = Object.values(media).reduce((sum, { bytes }) => sum + bytes, 0);
for (const [file, { bytes, width, height }] of Object.entries(media)) console.log(file, `${width}x${height}`, bytes);
console.log("total", total);
