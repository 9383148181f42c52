import { pool } from "@/lib/db/client";

/** The people in whose names the data set was worked on. */
export type Staff = {
  readonly newsroomId: string;
  readonly checkers: readonly [string, ...string[]];
  readonly editors: readonly [string, ...string[]];
  readonly writers: readonly [string, ...string[]];
};

/** Reads the people of the only newsroom there is. */
export async function readStaff(): Promise<Staff> {
  const { rows } = await pool().query<{ id: string; newsroomId: string; roles: string[] }>(
    `SELECT id, newsroom_id AS "newsroomId", roles::text[] AS roles FROM member WHERE kind = 'person' ORDER BY created_at`,
  );
  const having = (role: string): readonly [string, ...string[]] => {
    const [first, ...rest] = rows.filter((row) => row.roles.includes(role)).map((row) => row.id);
    if (first === undefined) throw new RangeError(`Nobody in the newsroom is ${role}.`);
    return [first, ...rest];
  };
  return {
    newsroomId: rows[0]?.newsroomId ?? "",
    checkers: having("checker"),
    editors: having("editor"),
    writers: having("writer"),
  };
}
