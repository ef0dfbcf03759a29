// Files dragged in from outside the browser.

import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * Drops files on the first element that `selector` finds, with the events a real drag sends.
 * @param {{ path?: string, name?: string, type?: string, bytes?: Uint8Array | string }[]} files
 */
export async function drop(page, selector, files) {
  const given = files.map(({ path: file, name, type = "", bytes }) => ({
    name: name ?? path.basename(file),
    type,
    base64: Buffer.from(bytes ?? readFileSync(file)).toString("base64"),
  }));
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const { name, type, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name, { type }));
    }
    return data;
  }, given);
  const target = page.locator(selector).first();
  for (const type of ["dragenter", "dragover", "drop"]) await target.dispatchEvent(type, { dataTransfer: transfer });
  await transfer.dispose();
}
