import { exit } from "node:process";
import { UsageError } from "@/cli/usage-error";
import { FORMATS } from "@/lib/core/export/formats";
import { AppError } from "@/lib/platform/errors";
import { StartRefusal } from "@/lib/platform/start-refusal";

const USAGE = `Usage: npx linecheck <command>

  extract [FILE] [--jsonl]   claims of a text (or of JSON lines) to stdout; needs no database
  setup --newsroom N --name N --email E --password P [--samples]
                             set the installation up, as the first-run page does
  users create --name N --email E --password P --roles editor,checker
                             add a member
  users remove-second-factor --email E
                             for whoever has lost it, the only admin too
  keys create --name N --roles checker
                             make an API key and print it, and nothing else
  import FILE...             take files in as articles: texts, PDFs, Word documents, web pages
  import --document FILE     take a JSON export into an empty newsroom, with claims, talks, approvals and history
  import --claims FILE --article ID [--preview] [--report FILE]
                             add claims from CSV to an article, each on the words that its column quote holds; prints
                             their labels, and says why a line does not fit
  export [--format FORMAT] [--profile spreadsheet|machine] [--columns all|editors] [--article ID] [--status S]
         [--verified] [--output FILE]
                             write claims out; formats: ${Object.keys(FORMATS).join(", ")}
  verify FILE [--manifest FILE] [--database]
                             hold an exported file against what it says of itself; needs no database
                             (exit status 0 holds, 1 does not hold, 2 nothing to hold it against)
  backup [FILE] [--key-file FILE] [--no-test]
                             the whole installation into one file, beside a running server; then a test restore
  restore FILE [--key-file FILE]
                             fill an empty installation from a backup
  fsck                       look at everything that must always be so
  audit verify [--head LINE:HASH]
                             read the whole history again; names the first line that is not as it was written
                             (exit status 0 whole, 1 broken)
  doctor                     what is wrong with this machine, and what repairs it

Results go to stdout, words to stderr. Exit status: 0 done, 1 not done, 2 wrong usage.
`;

async function run(args: readonly string[]): Promise<void> {
  const [command, ...rest] = args;
  switch (command) {
    case "extract":
      return (await import("./extract")).extractCommand(rest);
    case "setup":
      return (await import("./setup")).setupCommand(rest);
    case "users":
      return (await import("./users")).usersCommand(rest);
    case "keys":
      return (await import("./keys")).keysCommand(rest);
    case "import":
      return (await import("./import")).importCommand(rest);
    case "export":
      return (await import("./export")).exportCommand(rest);
    case "verify":
      return (await import("./verify")).verifyCommand(rest);
    case "backup":
      return (await import("./backup")).backupCommand(rest);
    case "restore":
      return (await import("./restore")).restoreCommand(rest);
    case "fsck":
      return (await import("./fsck")).fsckCommand();
    case "audit":
      return (await import("./audit")).auditCommand(rest);
    case "doctor":
      return (await import("./doctor")).doctorCommand();
    case "help":
    case "--help":
    case "-h":
      process.stdout.write(USAGE);
      return;
    default:
      throw new UsageError(command === undefined ? "Say what to do." : `There is no command "${command}".`);
  }
}

function explain(error: unknown): { words: string; status: number } {
  if (error instanceof UsageError || isParseError(error)) {
    return { words: `${error.message}\n\n${USAGE}`, status: 2 };
  }
  if (error instanceof AppError || error instanceof StartRefusal) return { words: error.message, status: 1 };
  return { words: error instanceof Error ? (error.stack ?? error.message) : String(error), status: 1 };
}

/** What node's own parser of arguments throws. */
function isParseError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

// A reader that has seen enough (head, a closed pipe) is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => exit(error.code === "EPIPE" ? 0 : 1));

run(process.argv.slice(2)).catch((error: unknown) => {
  const { words, status } = explain(error);
  process.stderr.write(`${words.trimEnd()}\n`);
  process.exitCode = status;
});
