import type { IncomingMessage, ServerResponse } from "node:http";
import type { z } from "zod";
import type { Command } from "@/lib/boundary/command";
import type { Query } from "@/lib/boundary/query";
import type { Actor } from "@/lib/core/access/roles";

/** A method of HTTP that the API knows. */
export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What a route that writes its own answer (a download) works with. */
export type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly actor: Actor;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
};

type Described = {
  readonly method: Method;
  /** As find-my-way writes it: `/claims/:id/moves`. */
  readonly path: string;
  readonly summary: string;
  /** Schema of the answer, for the API's description. */
  readonly output?: z.ZodType;
};

// The table holds commands of all inputs and outputs; what each takes is checked by its own schema when it runs.
// biome-ignore lint/suspicious/noExplicitAny: variance of the input type leaves no narrower bound
type AnyCommand = Command<any, any, any>;
// biome-ignore lint/suspicious/noExplicitAny: as above
type AnyQuery = Query<any, any>;

/** One line of the API: a query, a command, or a download, behind a method and a path. */
export type Route =
  | (Described & { readonly kind: "query"; readonly run: AnyQuery; readonly rename?: Readonly<Record<string, string>> })
  | (Described & {
      readonly kind: "command";
      readonly run: AnyCommand;
      /** Names of path parameters in the command's input, where they differ. */
      readonly rename?: Readonly<Record<string, string>>;
      readonly status?: 200 | 201;
      /** Whether the change is of something that exists, so that If-Match must say which version was seen. */
      readonly ifMatch?: boolean;
      /** What the 412 answer shows as the present state. */
      readonly current?: AnyQuery;
      /** Most bytes of the body. */
      readonly bodyLimit?: number;
      /** Whether `?preview=true` shows what would happen and writes nothing: answered with 200, outside the budget. */
      readonly previewable?: boolean;
      /** Counts against the newsroom member's imports or exports an hour. */
      readonly budget?: "imports" | "exports";
    })
  | (Described & {
      /** A command that takes a file: its bytes are the body, everything else stands in the address. */
      readonly kind: "upload";
      readonly run: AnyCommand;
      readonly rename?: Readonly<Record<string, string>>;
      readonly status?: 200 | 201;
    })
  | (Described & {
      readonly kind: "download";
      readonly handle: (exchange: Exchange) => Promise<void>;
      /** Names of path parameters in the query, where they differ. */
      readonly rename?: Readonly<Record<string, string>>;
      /** What may stand in the query, for the API's description. */
      readonly input?: z.ZodType;
      /** The media types of the answer, for the API's description. */
      readonly mediaTypes?: readonly string[];
    });
