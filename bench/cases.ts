import { pool } from "@/lib/db/client";

/** One request, as the load program sends it. */
export type BenchRequest = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** One thing that is measured: what the app is asked, and what the bare server is asked for the same. */
export type BenchCase = {
  readonly name: string;
  /** The least share of the bare server's requests a second that the app is to reach. */
  readonly goal: number;
  /** Whether a request changes something, so that each is sent once. */
  readonly once: boolean;
  readonly app: () => Promise<BenchRequest[]>;
  readonly bare: () => Promise<BenchRequest[]>;
};

const get = (path: string): BenchRequest => ({ method: "GET", path });
const post = (path: string, body: object, headers: Record<string, string> = {}): BenchRequest => ({
  method: "POST",
  path,
  body: JSON.stringify(body),
  headers: { "Content-Type": "application/json", ...headers },
});

const LIST = "/api/v1/claims?status=open,in_review&type=number&limit=50";

async function articleIds(): Promise<string[]> {
  return (await pool().query<{ id: string }>("SELECT id FROM article ORDER BY id")).rows.map((row) => row.id);
}

async function everyArticle(path: (id: string) => string): Promise<BenchRequest[]> {
  return (await articleIds()).map((id) => get(path(id)));
}

/** What is read. */
export const READS: readonly BenchCase[] = [
  {
    name: "review screen's data",
    goal: 0.35,
    once: false,
    app: () => everyArticle((id) => `/api/v1/articles/${id}/review`),
    bare: () => everyArticle((id) => `/review?article=${id}`),
  },
  {
    name: "page of 50 claims",
    goal: 0.35,
    once: false,
    app: async () => [get(`${LIST}&total=false`)],
    bare: async () => [get("/page")],
  },
  {
    name: "page of 50, with total",
    goal: 0.35,
    once: false,
    app: async () => [get(LIST)],
    bare: async () => [get("/page-with-total")],
  },
  {
    name: "dashboard",
    goal: 0.8,
    once: false,
    app: async () => [get("/api/v1/dashboard")],
    bare: async () => [get("/dashboard")],
  },
];

/** What is changed. Run after the reads, because it makes the newsroom larger. */
export const CHANGES: readonly BenchCase[] = [
  { name: "change a state", goal: 0.1, once: true, app: moves, bare: updates },
  { name: "create a claim", goal: 0.08, once: true, app: additions, bare: inserts },
];

const MOST = 40_000;
const BLOCK = 200;
/** These claims are moved by the bare server, all others by the app. */
const FOR_BARE = "number <= 5";

type Standing = { id: string; version: number; status: string };

/** Accept and start: each claim's second move comes long after its first was answered. */
async function moves(): Promise<BenchRequest[]> {
  const { rows } = await pool().query<Standing>(
    `SELECT id, version, status FROM claim WHERE status IN ('proposed', 'open') AND assignee_id IS NULL
       AND NOT (${FOR_BARE}) AND number < 1000000 ORDER BY md5(id::text)`,
  );
  const move = ({ id, version }: Standing, name: string, later = 0) =>
    post(`/api/v1/claims/${id}/moves`, { move: name }, { "If-Match": `"${version + later}"` });
  const requests: BenchRequest[] = [];
  for (let from = 0; from < rows.length; from += BLOCK) {
    const block = rows.slice(from, from + BLOCK);
    requests.push(
      ...block.map((claim) => (claim.status === "proposed" ? move(claim, "accept") : move(claim, "start"))),
    );
    requests.push(...block.filter((claim) => claim.status === "proposed").map((claim) => move(claim, "start", 1)));
  }
  return requests.slice(0, MOST);
}

/** The same claims to and fro between open and in review. */
async function updates(): Promise<BenchRequest[]> {
  const { rows } = await pool().query<Standing>(
    `SELECT id, version, status FROM claim WHERE status IN ('open', 'in_review') AND ${FOR_BARE} ORDER BY id`,
  );
  const other = (status: string, turn: number) => ((status === "open") === (turn % 2 === 0) ? "in_review" : "open");
  return Array.from({ length: Math.ceil(MOST / rows.length) }, (_, turn) =>
    rows.map(({ id, version, status }) => post("/moves", { id, version: version + turn, status: other(status, turn) })),
  ).flat();
}

type Place = { articleId: string; start: number; end: number; text: string };

async function places(): Promise<Place[]> {
  const { rows } = await pool().query<Place>(
    `SELECT article_id AS "articleId", start, "end", text FROM claim WHERE number <= 50 ORDER BY md5(id::text)`,
  );
  return rows;
}

async function additions(): Promise<BenchRequest[]> {
  return (await places()).map(({ articleId, ...claim }) => post(`/api/v1/articles/${articleId}/claims`, claim));
}

async function inserts(): Promise<BenchRequest[]> {
  return (await places()).map(({ articleId, start, end, text }) =>
    post("/claims", { article_id: articleId, start, end, text, quote: text }),
  );
}
