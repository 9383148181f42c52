import { once } from "node:events";
import { crc32, createDeflateRaw } from "node:zlib";
import { Zip, type ZipInputFile } from "fflate";
import { startMeter } from "@/lib/exports/byte-meter";
import { AppError } from "@/lib/platform/errors";

/** A file inside a zip, with its length and hash before it was packed. */
export type PackedFile = { readonly name: string; readonly bytes: number; readonly sha256: string };

/** Lengths and places in a zip of this kind have 32 bits. */
const MOST_BYTES = 0xffff_ffff;
const DEFLATE = 8;
const PIECE = 65_536;

/** A zip that is written file by file and given out piece by piece: nothing but the present piece is held. */
export class ZipFile {
  readonly #zip: Zip;
  readonly #at: Date;
  #ready: Uint8Array[] = [];
  #bytes = 0;
  #open: { readonly entry: DeflatedEntry; readonly meter: ReturnType<typeof startMeter> } | null = null;

  /** @param at the time that every file in it bears */
  constructor(at: Date) {
    this.#at = at;
    this.#zip = new Zip((error, piece) => {
      if (error) throw error;
      this.#bytes += piece.byteLength;
      this.#ready.push(piece);
    });
  }

  /** Begins a file. The one before must be closed. */
  open(name: string): void {
    const entry = new DeflatedEntry(name, this.#at);
    this.#zip.add(entry);
    this.#open = { entry, meter: startMeter() };
  }

  /** Adds to the open file; waits while the packing, which goes on beside the program, is too far behind. */
  async write(piece: string | Uint8Array): Promise<void> {
    const bytes = typeof piece === "string" ? Buffer.from(piece, "utf8") : piece;
    const open = this.#opened();
    if (Math.max(this.#bytes, open.entry.size + bytes.byteLength) > MOST_BYTES) throw tooLarge();
    open.meter.add(bytes);
    await open.entry.write(bytes);
  }

  /** Ends the open file and says what it was. */
  async close(): Promise<PackedFile> {
    const { entry, meter } = this.#opened();
    await entry.end();
    this.#open = null;
    return { name: entry.filename, ...meter.read() };
  }

  /** A whole small file. */
  async add(name: string, piece: string | Uint8Array): Promise<PackedFile> {
    this.open(name);
    await this.write(piece);
    return this.close();
  }

  /** Ends the zip. */
  end(): void {
    this.#zip.end();
  }

  /** What is ready to be given out, and has not been given out yet; null when nothing is. */
  take(): Uint8Array | null {
    const ready = this.#ready;
    this.#ready = [];
    return ready.length === 0 ? null : Buffer.concat(ready);
  }

  #opened() {
    if (!this.#open) throw new RangeError("No file is open.");
    return this.#open;
  }
}

/** A file on its way into a zip, packed by Node's own zlib: it is quicker than one in JavaScript, and has a thread of its own. */
class DeflatedEntry implements ZipInputFile {
  readonly compression = DEFLATE;
  readonly filename: string;
  readonly mtime: Date;
  size = 0;
  crc = 0;
  // The zip puts its own function here when it takes the file in.
  ondata: NonNullable<ZipInputFile["ondata"]> = () => {};
  readonly #deflate = createDeflateRaw({ level: 1, chunkSize: PIECE });

  constructor(filename: string, mtime: Date) {
    this.filename = filename;
    this.mtime = mtime;
    this.#deflate.on("data", (piece: Buffer<ArrayBuffer>) => this.ondata(null, piece, false));
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.size += bytes.byteLength;
    this.crc = crc32(bytes, this.crc);
    if (!this.#deflate.write(bytes)) await once(this.#deflate, "drain");
  }

  async end(): Promise<void> {
    const ended = once(this.#deflate, "end");
    this.#deflate.end();
    await ended;
    this.ondata(null, new Uint8Array(), true);
  }
}

function tooLarge(): AppError {
  return new AppError(
    "too_large",
    "The archive would grow beyond 4 GB. Take fewer claims at once, or take JSON or CSV.",
  );
}
