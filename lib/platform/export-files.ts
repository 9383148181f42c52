import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

const UNFINISHED = ".part";

/** The folder of the files that wait to be taken, one a job, under the job's id. Nobody but the server's owner can look in. */
export class ExportFiles {
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = join(dataDir, "exports");
  }

  /** Writes a file whole, or not at all: until its last byte is on the disk it has another name. */
  async write(id: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const unfinished = this.#path(id) + UNFINISHED;
    await pipeline(pieces, createWriteStream(unfinished, { mode: 0o600 }));
    const file = await open(unfinished, "r+");
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, this.#path(id));
  }

  /** The bytes of a file, or null where it is not there or not as long as it should be. */
  async read(id: string, bytes: number): Promise<AsyncIterable<Uint8Array> | null> {
    const found = await stat(this.#path(id)).catch(() => null);
    return found?.size === bytes ? createReadStream(this.#path(id)) : null;
  }

  /** Removes what there is of a file. */
  async remove(id: string): Promise<void> {
    for (const path of [this.#path(id), this.#path(id) + UNFINISHED]) await rm(path, { force: true });
  }

  /** Removes the files of all jobs but these. */
  async keepOnly(ids: ReadonlySet<string>): Promise<void> {
    const names = await readdir(this.#folder).catch(() => []);
    const found = new Set(names.map((name) => name.replace(UNFINISHED, "")));
    for (const id of found) if (!ids.has(id)) await this.remove(id);
  }

  #path(id: string): string {
    return join(this.#folder, id);
  }
}
