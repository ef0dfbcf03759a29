// The few real pictures and sounds the large files begin with, encoded by ffmpeg.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const QUIET = ["-v", "error", "-nostdin", "-y", "-fflags", "+bitexact"];

/** What ffmpeg writes into a file of this ending. */
export function encode(ending, args) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "akaire-bench-"));
  const file = path.join(folder, `out.${ending}`);
  try {
    execFileSync("ffmpeg", [...QUIET, ...args, file], { stdio: ["ignore", "inherit", "inherit"] });
    return readFileSync(file);
  } catch (error) {
    if (error.code === "ENOENT") throw new Error("ffmpeg is missing; scripts/setup.sh test installs it", { cause: error });
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const source = (filter) => ["-f", "lavfi", "-i", filter];

/** Four seconds of 1920×1080 at 60 fps with B-frames and sound: mediainfo.js looks at more than two of them. */
export const filmed = () =>
  encode("mp4", [
    ...source("testsrc2=s=1920x1080:r=60:d=4"),
    ...source("sine=f=330:r=48000:d=4"),
    ...["-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p", "-crf", "35"],
    ...["-g", "30", "-keyint_min", "30", "-sc_threshold", "0", "-bf", "2", "-b_strategy", "0"],
    ...["-c:a", "aac", "-ac", "2", "-b:a", "128k"],
  ]);

/** One second of grey, one group of ten pictures. */
export const grey = (ending, codec) =>
  encode(ending, [...source("color=c=gray:s=320x180:r=10:d=1"), "-g", "10", "-pix_fmt", "yuv420p", ...codec]);

/** A picture with the noise of a real one, as JPEG. */
export const picture = (width, height, quality, noise) =>
  encode("jpg", [
    ...source(`testsrc2=s=${width}x${height}:r=1:d=1`),
    ...["-vf", `noise=alls=${noise}:allf=u`, "-frames:v", "1", "-pix_fmt", "yuvj420p", "-q:v", String(quality)],
  ]);
