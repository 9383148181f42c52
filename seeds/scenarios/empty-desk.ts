import { ask } from "@/lib/boundary/execute";
import { getDashboard } from "@/lib/dashboard/queries";
import { demand, type Scenario } from "@/seeds/scenario";

/** A newsroom on its first day: people, and nothing else. Every list has to say something all the same. */
export const emptyDesk: Scenario = {
  name: "empty-desk",
  about: "people without a single article",
  newsroom: "The Morning Paper",
  build: async (desk) => {
    const { counts, articles } = await ask(getDashboard, desk.viewer, {});
    demand(counts.total === 0 && articles.length === 0, "the desk is not empty");
    return [
      { what: "The first page of a first day", path: "/" },
      { what: "What stands where", path: "/dashboard" },
    ];
  },
};
