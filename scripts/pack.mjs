// Many small wasm files as one: a module without code, whose custom sections are the files. It is served, cached and
// compiled like any other, and `WebAssembly.Module.customSections` hands its files out.

/** A number as the binary format writes it (unsigned LEB128). */
function number(value) {
  const bytes = [];
  do {
    bytes.push((value & 0x7f) | (value > 0x7f ? 0x80 : 0));
    value >>>= 7;
  } while (value > 0);
  return Buffer.from(bytes);
}

/** @param {Map<string, Buffer>} files by name */
export function pack(files) {
  const parts = [Buffer.from([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00])];
  for (const [name, bytes] of files) {
    const named = Buffer.concat([number(Buffer.byteLength(name)), Buffer.from(name)]);
    parts.push(Buffer.from([0]), number(named.length + bytes.length), named, bytes);
  }
  return Buffer.concat(parts);
}
