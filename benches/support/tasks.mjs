// What a trace of the browser says of a page's main thread.

/** Processor time of each task of the page's main thread, in milliseconds: on a busy machine the clock says little. */
export function mainTasks(trace) {
  const events = JSON.parse(trace.toString()).traceEvents;
  const mains = events.filter((event) => event.name === "thread_name" && event.args.name === "CrRendererMain");
  const isMain = (event) => mains.some(({ pid, tid }) => event.pid === pid && event.tid === tid);
  return events.filter((event) => event.name.endsWith("RunTask") && event.tdur && isMain(event)).map((event) => event.tdur / 1000);
}
