import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

import { createLog, silentLog } from "@/lib/platform/log";
import { type ConnectionFields, withConnection } from "@/lib/platform/postgres/connection";
import { findDrift } from "@/lib/platform/postgres/find-drift";
import { migrate, pendingMigrations } from "@/lib/platform/postgres/migrate";
import { testDatabase } from "@/tests/support/database";

const FIRST = "20260101000000_first";
const SECOND = "20260102000000_second";
const WITH_FUNCTION = `CREATE TABLE desk (id text PRIMARY KEY);
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.id = ';' THEN RAISE EXCEPTION 'no; not this one'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse BEFORE INSERT ON desk FOR EACH ROW EXECUTE FUNCTION refuse();`;

let folder: string;
let fields: ConnectionFields;

const run = () => migrate({ fields, log: silentLog, folder });
const query = (sql: string) => withConnection(fields, (client) => client.query(sql));

function put(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), sql);
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "linecheck-migrations-"));
  writeFileSync(join(folder, "migration_lock.toml"), 'provider = "postgresql"\n');
  fields = await testDatabase();
  await query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("pending migrations are applied once, in order, and recorded", async () => {
  put(FIRST, WITH_FUNCTION);
  put(SECOND, "ALTER TABLE desk ADD COLUMN name text");
  expect(await pendingMigrations({ fields, log: silentLog, folder })).toEqual([FIRST, SECOND]);
  expect(await run()).toEqual([FIRST, SECOND]);
  expect(await run()).toEqual([]);
  await expect(query("INSERT INTO desk VALUES (';')")).rejects.toThrow("no; not this one");
  const { rows } = await query("SELECT migration_name, applied_steps_count FROM _prisma_migrations ORDER BY 1");
  expect(rows).toEqual([
    { migration_name: FIRST, applied_steps_count: 1 },
    { migration_name: SECOND, applied_steps_count: 1 },
  ]);
});

test("two servers that start together apply each migration once", async () => {
  put(FIRST, WITH_FUNCTION);
  const outcomes = await Promise.all([run(), run(), run()]);
  expect(outcomes.flat()).toEqual([FIRST]);
});

test("a database that a newer Linecheck has changed is refused and left alone", async () => {
  put(FIRST, WITH_FUNCTION);
  put(SECOND, "CREATE TABLE newer (id text)");
  await run();
  rmSync(join(folder, SECOND), { recursive: true });
  put("20260101120000_between", "CREATE TABLE between_them (id text)");
  await expect(run()).rejects.toThrow(`newer Linecheck (it knows ${SECOND})`);
  const { rows } = await query("SELECT to_regclass('between_them') AS found");
  expect(rows).toEqual([{ found: null }]);
});

test("a migration that fails leaves nothing behind, and is applied once it is right", async () => {
  put(FIRST, "CREATE TABLE half (id text); SELECT nonsense;");
  await expect(run()).rejects.toThrow(/could not be brought up to date: .*nonsense/);
  expect((await query("SELECT to_regclass('half') AS found")).rows).toEqual([{ found: null }]);
  put(FIRST, "CREATE TABLE half (id text)");
  expect(await run()).toEqual([FIRST]);
});

test("an unfinished migration that could have stopped half-way waits for a person", async () => {
  put(FIRST, "CREATE TABLE half (id text); COMMIT; SELECT nonsense;");
  await expect(run()).rejects.toThrow("could not be brought up to date");
  await expect(run()).rejects.toThrow("stopped half-way");
});

test("a migration that was edited after it was applied is told to the log", async () => {
  put(FIRST, WITH_FUNCTION);
  await run();
  put(FIRST, `${WITH_FUNCTION}\n-- a thought too late`);
  const lines: string[] = [];
  await migrate({ fields, folder, log: createLog("warn", { write: (line: string) => void lines.push(line) }) });
  expect(lines.join("")).toContain(`${FIRST} was edited`);
});

test("the migrations of this program make exactly what its schema says", async () => {
  expect(await findDrift(fields)).toBeNull();
});

test("a schema that is ahead of the migrations is found, with the SQL that is missing", async () => {
  const schema = mkdtempSync(join(tmpdir(), "linecheck-schema-"));
  writeFileSync(
    join(schema, "main.prisma"),
    'datasource db {\n  provider = "postgresql"\n}\nmodel desk {\n  id String @id\n  name String\n}\n',
  );
  put(FIRST, WITH_FUNCTION);
  expect(await findDrift(fields, schema, folder)).toContain('ADD COLUMN     "name" TEXT NOT NULL');
  const left = await query("SELECT datname FROM pg_database WHERE datname LIKE 'linecheck_shadow%'");
  expect(left.rows).toEqual([]);
  rmSync(schema, { recursive: true });
});
