import type { Scenario } from "@/seeds/scenario";
import { busyDesk } from "@/seeds/scenarios/busy-desk";
import { demo } from "@/seeds/scenarios/demo";
import { emptyDesk } from "@/seeds/scenarios/empty-desk";
import { longArticle } from "@/seeds/scenarios/long-article";
import { overlappingClaims } from "@/seeds/scenarios/overlapping-claims";

/** Every scenario there is, in the order in which they are listed. */
export const allScenarios: readonly Scenario[] = [demo, busyDesk, emptyDesk, longArticle, overlappingClaims];
