// Pictures looked at pixel by pixel, in the page: a browser reads every PNG.

/** Runs a function over the pixels of PNG files in the page. */
const withPixels = (page, files, what, more) =>
  page.evaluate(
    async ([files, what, more]) => {
      const read = async (base64) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext("2d");
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      /** Sums of all channels over fields of 4 × 4 pixels, from (x, y) on; every `step`th field across and down. */
      const fields = (of, x, y, width, height, step) => {
        const sums = [];
        for (let row = 0; row + 4 <= height; row += 4 * step) {
          for (let column = 0; column + 4 <= width; column += 4 * step) {
            const sum = [0, 0, 0];
            for (let at = 0; at < 16; at += 1) {
              const pixel = ((y + row + (at >> 2)) * of.width + x + column + (at & 3)) * 4;
              for (let channel = 0; channel < 3; channel += 1) sum[channel] += of.data[pixel + channel];
            }
            sums.push(...sum);
          }
        }
        return sums;
      };
      const differs = (whole, piece, x, y, step) => {
        const [a, b] = [fields(piece, 0, 0, piece.width, piece.height, step), fields(whole, x, y, piece.width, piece.height, step)];
        return a.reduce((sum, one, at) => sum + Math.abs(one - b[at]), 0) / a.length / 16;
      };
      const [whole, piece] = await Promise.all(files.map(read));
      if (what === "look") {
        const seen = new Set();
        const words = new Uint32Array(whole.data.buffer);
        for (let at = 0; at < words.length; at += 7) seen.add(words[at]);
        return { width: whole.width, height: whole.height, colours: seen.size, corner: [...whole.data.slice(0, 3)] };
      }
      if (more.x + piece.width > whole.width || piece.height > whole.height) return null;
      if (what === "compare") {
        return Math.min(...[-2, -1, 0, 1, 2].map((up) => differs(whole, piece, more.x, Math.max(0, more.y + up), 1)));
      }
      let best = { differs: Infinity };
      for (let y = 0; y + piece.height <= whole.height; y += 1) {
        const here = differs(whole, piece, more.x, y, 7);
        if (here < best.differs) best = { differs: here, y };
      }
      return { differs: differs(whole, piece, more.x, best.y, 1), y: best.y };
    },
    [files.map((file) => file.toString("base64")), what, more],
  );

/** Size, number of colours, and the colour of the first pixel. */
export const look = (page, png) => withPixels(page, [png], "look");

/**
 * How a piece differs from the picture at its place, 0 to 255: the mean over channels and fields of 4 × 4 pixels. A browser
 * rounds where a line of text stands to device pixels, and has others in a picture than on the screen: a line may stand up
 * to two of them higher or lower. The measure is blind to that, by its fields and by trying.
 */
export const compare = (page, png, { png: piece, x, y }) => withPixels(page, [png, piece], "compare", { x, y });

/** Where, below the left edge `x`, a piece is most alike, and how much it differs there. */
export const find = (page, png, { png: piece, x }) => withPixels(page, [png, piece], "find", { x });
