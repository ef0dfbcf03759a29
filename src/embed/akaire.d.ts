/** Loads the module. Without an argument, in browsers only, the wasm file beside this script. */
export default function init(arg?: { module_or_path: URL | Response | BufferSource }): Promise<unknown>;
/** The version of this module. */
export function version(): string;
