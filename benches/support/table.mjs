// Tables as Markdown, so that a run can be pasted into README.md.

/** The width of a text in a terminal: Chinese takes two columns. */
const wide = (text) => [...text].reduce((sum, c) => sum + (/[\u2E80-\uFFEF]/.test(c) ? 2 : 1), 0);

/**
 * @param {string} title
 * @param {string[]} head the first column is words, the others are numbers
 * @param {string[][]} rows
 */
export function table(title, head, rows) {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => wide(row[column]))));
  const pad = (cell, column) => {
    const space = " ".repeat(widths[column] - wide(cell));
    return column === 0 ? cell + space : space + cell;
  };
  const line = (row) => `| ${row.map(pad).join(" | ")} |`;
  const rule = `|${widths.map((width, column) => "-".repeat(width + 1) + (column === 0 ? "-" : ":")).join("|")}|`;
  console.log(`\n${title}\n\n${[line(head), rule, ...rows.map(line)].join("\n")}`);
}

export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};

/** The smallest number that at least this part of all does not exceed. */
export const quantile = (numbers, part) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)];
};

/** Three digits that mean something. */
export const three = (number) =>
  number.toLocaleString("en", number < 100 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 });
