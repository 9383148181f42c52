import { z } from "zod";
import { readPosition } from "@/lib/core/live/position";

/** A position in an answer or a question. */
export const LivePositionSchema = z
  .string()
  .refine((text) => readPosition(text) !== null, "This is no position that a stream gave.");
