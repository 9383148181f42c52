import { Zip, ZipDeflate } from "fflate";
import { startMeter } from "@/lib/exports/byte-meter";

/** A file inside a zip, with its length and hash before it was packed. */
export type PackedFile = { readonly name: string; readonly bytes: number; readonly sha256: string };

/** A zip that is written file by file and given out piece by piece: nothing but the present piece is held. */
export class ZipFile {
  readonly #zip: Zip;
  readonly #at: Date;
  #ready: Uint8Array[] = [];
  #open: { readonly entry: ZipDeflate; readonly meter: ReturnType<typeof startMeter>; readonly name: string } | null =
    null;

  /** @param at the time that every file in it bears */
  constructor(at: Date) {
    this.#at = at;
    this.#zip = new Zip((error, piece) => {
      if (error) throw error;
      this.#ready.push(piece);
    });
  }

  /** Begins a file. The one before must be closed. */
  open(name: string): void {
    const entry = new ZipDeflate(name, { level: 1 });
    entry.mtime = this.#at;
    this.#zip.add(entry);
    this.#open = { entry, meter: startMeter(), name };
  }

  /** Adds to the open file. */
  write(piece: string | Uint8Array): void {
    const bytes = typeof piece === "string" ? Buffer.from(piece, "utf8") : piece;
    this.#open?.meter.add(bytes);
    this.#open?.entry.push(bytes);
  }

  /** Ends the open file and says what it was. */
  close(): PackedFile {
    const open = this.#open;
    if (!open) throw new RangeError("No file is open.");
    open.entry.push(new Uint8Array(), true);
    this.#open = null;
    return { name: open.name, ...open.meter.read() };
  }

  /** A whole small file. */
  add(name: string, piece: string | Uint8Array): PackedFile {
    this.open(name);
    this.write(piece);
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
}
