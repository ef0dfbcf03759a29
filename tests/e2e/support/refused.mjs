// A host whose policy refuses wasm.

/** What the browser says of that. */
export const REFUSED = {
  console: [/WebAssembly|wasm|Content Security Policy/i],
  violations: [/wasm-eval|script-src/],
};

/** The page as a host's stricter policy would have it. */
export async function refuseWasm(page) {
  await page.route("/", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(" 'wasm-unsafe-eval'", "") });
  });
}
