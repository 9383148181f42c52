import { afterAll } from "vitest";

import { dropTestDatabase } from "@/tests/support/database";

afterAll(dropTestDatabase);
