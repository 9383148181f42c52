import { expect, test } from "vitest";
import { projectFiles } from "@/tests/architecture/project-files";

/**
 * What does not stand on the page of components: it takes the focus as it appears, is a whole page, draws nothing, or is
 * a field for one purpose, which the pictures of set-up and of an invitation show.
 */
const ELSEWHERE = ["form-trouble", "one-time-secret", "notice-page", "providers", "new-password-field"];

test("every component stands on the page of components, or is a part of one that does", () => {
  const files = projectFiles(["app/_ui", "app/dev"], /\.tsx$/);
  const nameOf = (path: string) => path.slice("app/_ui/".length, -".tsx".length);
  const isShown = (name: string) => files.some(({ text }) => text.includes(`"@/app/_ui/${name}"`));
  const components = files.filter(({ path }) => path.startsWith("app/_ui/")).map(({ path }) => nameOf(path));
  expect(components.length).toBeGreaterThan(30);
  expect(components.filter((name) => !isShown(name) && !ELSEWHERE.includes(name))).toEqual([]);
});
