import { parseArgs } from "node:util";

/** What `npm run bench -- …` was asked for. */
export type Options = {
  readonly articles: number;
  readonly claimsEach: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  readonly port: number;
  /** Cases whose name holds one of these words; none means all. */
  readonly only: readonly string[];
};

const USAGE = `npm run bench -- [--rounds 3] [--seconds 4] [--connections 16] [--articles 500] [--claims 50]
                  [--port 3210] [--only dashboard,review,export,extraction]
`;

/** Reads the options of the command line, or says what there is and ends. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: "string", default: "500" },
      claims: { type: "string", default: "50" },
      rounds: { type: "string", default: "3" },
      seconds: { type: "string", default: "4" },
      connections: { type: "string", default: "16" },
      port: { type: "string", default: "3210" },
      only: { type: "string", default: "" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stderr.write(USAGE);
    process.exit(0);
  }
  return {
    articles: Number(values.articles),
    claimsEach: Number(values.claims),
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    connections: Number(values.connections),
    port: Number(values.port),
    only: values.only.split(",").filter((word) => word !== ""),
  };
}
