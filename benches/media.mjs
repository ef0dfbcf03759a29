// The media prober: the built embeddable module beside the tools people read media facts with today, in one run.

import { bundle } from "./media/bundle.mjs";
import { corpus, correctness } from "./media/correctness.mjs";
import { goals } from "./media/goals.mjs";
import { loading } from "./media/loading.mjs";
import { make } from "./media/make.mjs";
import { Session } from "./media/session.mjs";
import { speed } from "./media/speed.mjs";
import { serve } from "./support/server.mjs";

export async function media() {
  const small = corpus();
  const large = make();
  const bundled = await bundle();
  const server = await serve(bundled.folder, bundled.made, { packed: false });
  const sessions = [];
  const session = (files) => {
    sessions.push(new Session(server.url, files));
    return sessions.at(-1);
  };
  try {
    const tools = await loading(server.url, bundled);
    const results = await speed(session([...large.values()].map(({ file }) => file)), large, tools);
    const answers = await correctness(session(small.map(({ file }) => file)), small, tools);
    goals(results, answers, tools);
  } finally {
    for (const session of sessions) await session.close();
    server.close();
  }
}

if (process.argv[1] === import.meta.filename) await media();
