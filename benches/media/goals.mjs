// What the prober has to reach, and whether it did in this run. Nothing fails here: a busy machine is no fault of ours.

import { three } from "../support/table.mjs";
import { passed, wrongs } from "./correctness.mjs";

const KIB = 1024;
const MIB = 1024 * KIB;

const FILM = { bytes: 64 * KIB, reads: 10, fewer: 45, faster: 3 };
const PHOTO = { bytes: 16 * KIB, faster: 40 };
const LONG = { bytes: MIB, reads: 16 };
/** So many reads more or less are the same reads. */
const SAME_READS = 1;

const SIZES = { film1: "1 GiB", film16: "16 GiB", film5h: "a tenfold header" };
const LENGTHS = {
  fragments: "fragments",
  fragmentsLarge: "fragments, 500 MB",
  live: "live WebM",
  liveLarge: "live WebM, 500 MB",
};

const whole = (number) => Math.round(number).toLocaleString("en");
const plural = (number, one) => `${whole(number)} ${one}${number === 1 ? "" : "s"}`;

/** One thing to reach: whether it was, and with which figures. */
const point = (met, words) => ({ met, words });

/** Ours against one peer. A peer without an answer proves nothing. */
function beside(ours, peer, { title, native }) {
  if (peer.lost) return [point(true, `${title}: ${peer.lost}`)];
  const points = [];
  // What the browser reads by itself is only in the count of its processes.
  const member = native ? "rchar" : "bytes";
  if (ours[member] && peer[member]) {
    const fewer = peer[member] / ours[member];
    points.push(point(fewer >= FILM.fewer, `${title}: ${three(fewer)} times the ${member} (at least ${FILM.fewer})`));
  }
  const faster = peer.ms / ours.ms;
  points.push(point(faster >= FILM.faster, `${title}: ${three(faster)} times the time (at least ${FILM.faster})`));
  return points;
}

function film(ours, { film }, tools) {
  const peers = [...film].filter(([name]) => name !== "akaire");
  return [
    point(ours.film.bytes <= FILM.bytes, `${whole(ours.film.bytes)} bytes of at most ${whole(FILM.bytes)}`),
    point(ours.film.reads <= FILM.reads, `${ours.film.reads} reads of at most ${FILM.reads}`),
    ...peers.flatMap(([name, peer]) => beside(ours.film, peer, tools.get(name))),
  ];
}

const sizes = (ours) =>
  Object.entries(SIZES).map(([id, title]) => {
    const same = Math.abs(ours[id].reads - ours.film.reads) <= SAME_READS;
    return point(same, `${title}: ${plural(ours[id].reads, "read")}, and ${ours.film.reads} of the 4 GiB`);
  });

function photos(ours, { photos }) {
  const bitmap = photos.get("image-bitmap");
  const faster = bitmap.ms / ours.photos.ms;
  return [
    point(ours.photos.most <= PHOTO.bytes, `${whole(ours.photos.most)} bytes of at most ${whole(PHOTO.bytes)} a file`),
    bitmap.lost
      ? point(true, `createImageBitmap: ${bitmap.lost}`)
      : point(faster >= PHOTO.faster, `createImageBitmap: ${three(faster)} times the time (at least ${PHOTO.faster})`),
  ];
}

const long = (ours) =>
  Object.entries(LENGTHS).map(([id, title]) => {
    const { bytes, reads, error, facts, compared } = ours[id];
    const how = compared[0].get("duration");
    const said = how === "silent" ? `null, trouble ${facts[0]?.trouble ?? error}` : `${whole(facts[0].duration)} s, ${how}`;
    const cheap = bytes <= LONG.bytes && reads <= LONG.reads;
    return point(how !== "wrong" && !error && cheap, `${title}: ${said}; ${whole(bytes)} bytes, ${plural(reads, "read")}`);
  });

function correct(answers) {
  const ours = answers.get("akaire");
  const counted = (list, one, rest) => {
    const names = [...new Set(list.map(({ name }) => name))].join(", ");
    return point(list.length === 0, `${plural(list.length, one)} ${rest}${names && `: ${names}`}`);
  };
  return [
    counted(wrongs(ours), "value", "wrong"),
    counted(passed(ours), "reject", "taken for sound"),
    counted(ours.filter(({ error }) => error), "file", "without an answer"),
  ];
}

/** Prints each goal with what it came to. */
export function goals(results, answers, tools) {
  const cases = Object.fromEntries(results);
  const ours = Object.fromEntries([...results].map(([id, tools]) => [id, tools.get("akaire")]));
  const of = (ids, points) => {
    const lost = ids.find((id) => ours[id].lost);
    return lost ? [point(false, `no answer of ours: ${ours[lost].lost}`)] : points();
  };
  const rows = {
    "4 GiB MP4, movie header at the end": of(["film"], () => film(ours, cases, tools)),
    "1 and 16 GiB and a tenfold header: the same reads": of(["film", ...Object.keys(SIZES)], () => sizes(ours)),
    "nine JPEGs": of(["photos"], () => photos(ours, cases)),
    "long files that do not say how long: right, or an honest null": of(Object.keys(LENGTHS), () => long(ours)),
    "correctness: nothing wrong": correct(answers),
  };
  console.log("\n**Goals**\n");
  for (const [title, points] of Object.entries(rows)) {
    console.log(`- ${points.every(({ met }) => met) ? "met" : "NOT MET"}: ${title}`);
    for (const { met, words } of points) console.log(`  - ${met ? "" : "NOT MET: "}${words}`);
  }
}
