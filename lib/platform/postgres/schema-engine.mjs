// Plain JavaScript, because Prisma's command-line tool starts it without any compiler in between.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

/** PostgreSQL's type "char", a single letter in its catalogue, which the adapter does not know. */
const LETTER = 18;
const TEXT = 25;

/**
 * Connects Prisma's schema engine to PostgreSQL over one connection at a time.
 *
 * The adapter's own way with scripts cuts them at every semicolon, also inside the body of a function; here a script
 * goes to the server whole, which also makes it one transaction.
 */
class SchemaAdapterFactory {
  provider = "postgres";
  adapterName = "@prisma/adapter-pg";

  /** @param {import("./connection").ConnectionFields} fields */
  constructor(fields) {
    this.fields = fields;
    /** @type {Map<pg.Pool, () => Promise<void>>} */
    this.closings = new Map();
  }

  /** Also clears away what the engine forgot to give back, such as a shadow database. */
  async close() {
    for (const pool of this.closings.keys()) await this.closePool(pool);
  }

  async closePool(pool) {
    const afterwards = this.closings.get(pool);
    if (!afterwards) return;
    this.closings.delete(pool);
    await pool.end();
    await afterwards();
  }

  connect() {
    return this.adapterFor(this.fields.database, async () => undefined);
  }

  async connectToShadowDb() {
    const database = `linecheck_shadow_${globalThis.crypto.randomUUID()}`;
    await this.outside(`CREATE DATABASE "${database}" TEMPLATE template0`);
    return this.adapterFor(database, () => this.outside(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`));
  }

  async adapterFor(database, afterwards) {
    const pool = new pg.Pool({ ...this.fields, database, max: 1 });
    this.closings.set(pool, afterwards);
    const adapter = await new PrismaPg(pool, { onPoolError: () => undefined }).connect();
    adapter.queryRaw = (query) => queryWithLetters(adapter, query);
    adapter.executeScript = async (script) => {
      if (script.trim() === "") return;
      try {
        await pool.query(script);
      } catch (error) {
        adapter.onError(error);
      }
    };
    adapter.dispose = () => this.closePool(pool);
    return adapter;
  }

  async outside(statement) {
    const client = new pg.Client(this.fields);
    try {
      await client.connect();
      await client.query(statement);
    } finally {
      await client.end();
    }
  }
}

/** Asks as the adapter does, but lets columns of single letters through, and says that they are such. */
async function queryWithLetters(adapter, query) {
  const letters = [];
  const reading = Object.create(adapter, {
    performIO: {
      value: async (asked) => {
        const answer = await adapter.performIO(asked);
        for (const [index, field] of answer.fields.entries()) {
          if (field.dataTypeID !== LETTER) continue;
          letters.push(index);
          field.dataTypeID = TEXT;
        }
        return answer;
      },
    },
  });
  const result = await Object.getPrototypeOf(adapter).queryRaw.call(reading, query);
  for (const index of letters) result.columnTypes[index] = ColumnTypeEnum.Character;
  return result;
}

/** @type {Promise<typeof import("@prisma/schema-engine-wasm")> | undefined} */
let loaded;

/** Loads the program once: a second instance would pull the memory from under the first one's engines. */
function loadProgram() {
  loaded ??= (async () => {
    const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
    const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
    const program = readFileSync(join(folder, "schema_engine_bg.wasm"));
    const { instance } = await WebAssembly.instantiate(program, { "./schema_engine_bg.js": glue });
    // Where the program leaves the words of a fault of its own before it stops.
    globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (message) => process.stderr.write(`${message}\n`) };
    glue.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start();
    return glue;
  })();
  return loaded;
}

/**
 * Opens Prisma's schema engine, the WebAssembly build that comes with npm, on a database. Nothing is downloaded.
 *
 * @param {import("./connection").ConnectionFields} fields
 * @param {[string, string][]} [datamodels] path and text of each schema file, for callers that name them at the start
 * @returns {Promise<{ engine: import("@prisma/schema-engine-wasm").SchemaEngine, close: () => Promise<void> }>}
 */
export async function openSchemaEngine(fields, datamodels) {
  const glue = await loadProgram();
  const factory = new SchemaAdapterFactory(fields);
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  const engine = await glue.SchemaEngine.new({ datamodels }, () => undefined, adapter);
  return { engine, close: () => factory.close() };
}
