import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import type { Route } from "@/server/api/route";
import { API_BASE } from "@/server/api/router";

const ProblemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    requestId: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: "Problem" });

const IF_MATCH = {
  name: "If-Match",
  in: "header",
  required: true,
  schema: { type: "string" },
  description: 'The version that was seen: "3"',
} as const;
const IDEMPOTENCY = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  schema: { type: "string" },
  description: "The same key with the same request gives the first answer again",
} as const;

const DIGEST = {
  name: "Content-Digest",
  in: "header",
  required: false,
  schema: { type: "string" },
  description: "SHA-256 of the body as RFC 9530 writes it; a body that arrives otherwise is refused",
} as const;

const PREVIEW = {
  name: "preview",
  in: "query",
  required: false,
  schema: { type: "boolean" },
  description: "Shows what would happen and writes nothing; answered with 200",
} as const;

type JsonSchema = { properties?: Record<string, object>; required?: string[]; [key: string]: unknown };

/** The API's description, made from the table that serves it. */
export function describeApi(routes: readonly Route[], version: string): string {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    const path = `${API_BASE}${route.path.replace(/:(\w+)/g, "{$1}")}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  const document = createDocument({
    openapi: "3.1.1",
    info: { title: "Linecheck", version, license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
    components: {
      securitySchemes: { key: { type: "http", scheme: "bearer", description: "A key that begins with lck_" } },
    },
    security: [{ key: [] }],
    paths,
  });
  return JSON.stringify(document);
}

function operation(route: Route): ZodOpenApiOperationObject {
  const names = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? "");
  const previewable = route.kind === "command" && route.previewable === true;
  const fixed = new Set([
    ...names.map((name) => renameOf(route)[name] ?? name),
    "version",
    ...(previewable ? ["preview"] : []),
  ]);
  const parameters = [
    ...names.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } }) as const),
    ...(route.kind === "command" && route.ifMatch ? [IF_MATCH] : []),
    ...(route.kind !== "query" && route.method === "POST" ? [IDEMPOTENCY] : []),
    ...(route.kind === "upload" ? [DIGEST, ...queryParameters(route.run.input, new Set([...fixed, "file"]))] : []),
    ...(previewable ? [PREVIEW] : []),
    ...(route.kind === "query" ? queryParameters(route.run.input, fixed) : []),
    ...(route.kind === "download" && route.input ? queryParameters(route.input, fixed) : []),
  ];
  const status = route.kind === "command" || route.kind === "upload" ? String(route.status ?? 200) : "200";
  return {
    summary: route.summary,
    ...(route.kind === "download" ? {} : { operationId: route.run.name }),
    parameters,
    ...(route.kind === "command" && route.method !== "DELETE"
      ? { requestBody: requestBody(route.run.input, fixed) }
      : {}),
    ...(route.kind === "upload" ? { requestBody: { content: binary(["application/octet-stream"]) } } : {}),
    responses: {
      [status]: {
        description: "Done",
        ...(route.output ? { content: { "application/json": { schema: route.output } } } : {}),
        ...(route.kind === "download" && route.mediaTypes ? { content: binary(route.mediaTypes) } : {}),
      },
      default: { description: "Not done", content: { "application/problem+json": { schema: ProblemSchema } } },
    },
  } as ZodOpenApiOperationObject; // Parameters are plain objects here, which the library's type narrows too far.
}

function renameOf(route: Route): Readonly<Record<string, string>> {
  return route.rename ?? {};
}

function inputSchema(input: z.ZodType, fixed: ReadonlySet<string>): JsonSchema {
  // What the function gives is JSON Schema; only the members named in the type are looked at.
  const schema = z.toJSONSchema(input, { io: "input", unrepresentable: "any" }) as JsonSchema;
  const properties = Object.entries(schema.properties ?? {}).filter(([name]) => !fixed.has(name));
  const { $schema: _dialect, ...rest } = schema;
  return {
    ...rest,
    properties: Object.fromEntries(properties),
    required: (schema.required ?? []).filter((name) => !fixed.has(name)),
  };
}

function binary(mediaTypes: readonly string[]) {
  return Object.fromEntries(mediaTypes.map((type) => [type, { schema: { type: "string", format: "binary" } }]));
}

function requestBody(input: z.ZodType, fixed: ReadonlySet<string>) {
  return { content: { "application/json": { schema: inputSchema(input, fixed) } } };
}

function queryParameters(input: z.ZodType, fixed: ReadonlySet<string>) {
  const schema = inputSchema(input, fixed);
  return Object.entries(schema.properties ?? {}).map(([name, value]) => ({
    name,
    in: "query" as const,
    required: schema.required?.includes(name) ?? false,
    schema: value,
  }));
}
