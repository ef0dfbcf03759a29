// Counts what scripts of this page read of files: each call that brings bytes is a read, each chunk of a stream too.
// What the browser reads by itself, for an element, createImageBitmap or a Response, is not seen here.

export const counted = { bytes: 0, reads: 0 };

const add = (bytes) => {
  counted.bytes += bytes;
  counted.reads++;
};

for (const name of ["arrayBuffer", "bytes", "text"]) {
  const original = Blob.prototype[name];
  if (!original) continue;
  Blob.prototype[name] = async function (...given) {
    const read = await original.apply(this, given);
    add(this.size);
    return read;
  };
}

for (const name of ["readAsArrayBuffer", "readAsText", "readAsDataURL", "readAsBinaryString"]) {
  const original = FileReader.prototype[name];
  FileReader.prototype[name] = function (blob, ...given) {
    add(blob.size);
    return original.call(this, blob, ...given);
  };
}

const stream = Blob.prototype.stream;
Blob.prototype.stream = function () {
  const made = stream.call(this);
  const getReader = made.getReader.bind(made);
  made.getReader = (...given) => {
    const reader = getReader(...given);
    const read = reader.read.bind(reader);
    reader.read = async (...given) => {
      const part = await read(...given);
      if (part.value?.byteLength) add(part.value.byteLength);
      return part;
    };
    return reader;
  };
  // Nobody uses these; should somebody begin to, the counts must not be silently too small.
  for (const name of ["pipeThrough", "pipeTo", "tee", "values", Symbol.asyncIterator]) {
    made[name] = () => {
      throw new Error(`count.js does not count ${String(name)} of a stream yet`);
    };
  }
  return made;
};
