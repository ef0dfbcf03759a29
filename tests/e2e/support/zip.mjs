// Archives of stored entries, read and written here: what the studio writes is looked at by somebody else, and what no
// program writes can be made.

import { crc32 } from "node:zlib";

/** Entries of an archive by name; every sum and header is checked. */
export function readZip(bytes) {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries = new Map();
  for (let index = 0; index < count; index++) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error("no entry of the index");
    const [method, sum, size, full] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 16), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    if (bytes.readUInt32LE(local) !== 0x04034b50 || bytes.readUInt32LE(local + 14) !== sum) throw new Error(`header of ${name}`);
    const begins = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(begins, begins + size);
    if (method !== 0 || size !== full || crc32(content) !== sum) throw new Error(`${name} is not stored, or not whole`);
    entries.set(name, content);
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/** An archive of entries; `claims` says other sizes of some of them than they have. */
export function writeZip(entries, claims = {}) {
  const [parts, index] = [[], []];
  let at = 0;
  for (const [name, content] of entries) {
    const [title, data] = [Buffer.from(name), Buffer.from(content)];
    const size = claims[name] ?? data.length;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(10, 0);
    fields.writeUInt16LE(0x21, 8);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(size, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), fields, title, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    index.push(Buffer.concat([Buffer.from("PK\x01\x02\x0a\x03", "latin1"), fields, rest, title]));
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(index);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(index.length, 8);
  end.writeUInt16LE(index.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}
