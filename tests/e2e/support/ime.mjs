// An input method, as Chromium's own: what it composes goes through the same events as a person's keyboard.
//
//   const keys = await ime(page);
//   await keys.compose("n", "ni", "ni h", "ni hao");   // the underlined text, step by step
//   await keys.commit("你好");                          // or keys.cancel()

export async function ime(page) {
  const session = await page.context().newCDPSession(page);
  const step = (text, selection = text.length) =>
    session.send("Input.imeSetComposition", { text, selectionStart: selection, selectionEnd: selection });
  return {
    /** Shows each text in turn as the composition. */
    async compose(...steps) {
      for (const text of steps) await step(text);
    },
    /** Ends the composition with this text. */
    async commit(text) {
      await session.send("Input.insertText", { text });
    },
    /** Gives the composition up; nothing of it stays. */
    async cancel() {
      await step("");
    },
    detach: () => session.detach(),
  };
}
