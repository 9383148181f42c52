import { expect, test } from "vitest";

import { configurationText } from "@/lib/platform/postgres/server-configuration";

test("a socket's folder is quoted as PostgreSQL reads it", () => {
  const text = configurationText({ kind: "socket", folder: "/tmp/ana's \\ desk", port: 5432 }, false);
  expect(text).toContain("unix_socket_directories = '/tmp/ana''s \\\\ desk'");
  expect(text).toContain("listen_addresses = ''");
});

test("without a socket it listens on this machine alone", () => {
  const text = configurationText({ kind: "loopback", port: 50_000 }, false);
  expect(text).toContain("listen_addresses = '127.0.0.1'");
  expect(text).toContain("unix_socket_directories = ''");
});

test("durability is given up only where that was asked for", () => {
  const durable = configurationText({ kind: "loopback", port: 1 }, false);
  expect(durable).toMatch(/^fsync = 'on'$/m);
  expect(durable).toMatch(/^synchronous_commit = 'on'$/m);
  expect(configurationText({ kind: "loopback", port: 1 }, true)).toMatch(/^fsync = 'off'$/m);
});
