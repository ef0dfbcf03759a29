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
      /** Mean difference of a piece laid over a picture, every `step`th pixel of it. */
      const differs = (whole, piece, x, y, step) => {
        let sum = 0;
        let count = 0;
        for (let row = 0; row < piece.height; row += step) {
          for (let column = 0; column < piece.width; column += step) {
            const a = (row * piece.width + column) * 4;
            const b = ((row + y) * whole.width + column + x) * 4;
            for (let channel = 0; channel < 3; channel += 1) sum += Math.abs(piece.data[a + channel] - whole.data[b + channel]);
            count += 3;
          }
        }
        return sum / count;
      };
      const [whole, piece] = await Promise.all(files.map(read));
      if (what === "look") {
        const seen = new Set();
        const words = new Uint32Array(whole.data.buffer);
        for (let at = 0; at < words.length; at += 7) seen.add(words[at]);
        return { width: whole.width, height: whole.height, colours: seen.size, corner: [...whole.data.slice(0, 3)] };
      }
      if (more.x + piece.width > whole.width || piece.height > whole.height) return null;
      if (what === "compare") return differs(whole, piece, more.x, more.y, 1);
      let best = { differs: Infinity };
      for (let y = 0; y + piece.height <= whole.height; y += 1) {
        const here = differs(whole, piece, more.x, y, 9);
        if (here < best.differs) best = { differs: here, y };
      }
      return { differs: differs(whole, piece, more.x, best.y, 1), y: best.y };
    },
    [files.map((file) => file.toString("base64")), what, more],
  );

/** Size, number of colours, and the colour of the first pixel. */
export const look = (page, png) => withPixels(page, [png], "look");

/** How a piece differs from the picture at its place: the mean over its pixels and channels, 0 to 255. */
export const compare = (page, png, { png: piece, x, y }) => withPixels(page, [png, piece], "compare", { x, y });

/** Where, below the left edge `x`, a piece is most alike, and how much it differs there. */
export const find = (page, png, { png: piece, x }) => withPixels(page, [png, piece], "find", { x });
