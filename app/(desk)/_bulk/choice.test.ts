import { expect, test, vi } from "vitest";
import { Choice } from "@/app/(desk)/_bulk/choice";

const ORDER = ["a", "b", "c", "d", "e"];
const chosen = (choice: Choice) => [...choice.ids()].sort();

test("a second tick leaves a claim out again", () => {
  const choice = new Choice();
  choice.toggle("b");
  choice.toggle("d");
  choice.toggle("b");
  expect(chosen(choice)).toEqual(["d"]);
});

test("a stretch goes from the one touched last, in either direction, and adds to what is chosen", () => {
  const choice = new Choice();
  choice.toggle("e");
  choice.toggle("c");
  choice.extend("a", ORDER);
  expect(chosen(choice)).toEqual(["a", "b", "c", "e"]);
});

test("a stretch without a beginning, or from one that is no longer listed, is a single tick", () => {
  const choice = new Choice();
  choice.extend("b", ORDER);
  expect(chosen(choice)).toEqual(["b"]);
  choice.toggle("gone");
  choice.extend("d", ORDER);
  expect(chosen(choice)).toEqual(["b", "d", "gone"]);
});

test("whoever listens is told of each change until he stops", () => {
  const choice = new Choice();
  const listener = vi.fn();
  const stop = choice.subscribe(listener);
  choice.toggle("a");
  choice.clear();
  stop();
  choice.choose(ORDER);
  expect(listener).toHaveBeenCalledTimes(2);
  expect(chosen(choice)).toEqual(ORDER);
});
