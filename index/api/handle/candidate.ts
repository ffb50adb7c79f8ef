import type { RouteHandler } from "@hono/zod-openapi";
import type { ApiContext } from "#index/api/api-context.ts";
import { ApiProblem } from "#index/api/api-problem.ts";
import { committeeOf } from "#index/api/committee-of.ts";
import type { candidateRoute } from "#index/api/routes.ts";
import { electionPhase } from "#index/elections/election-clock.ts";
import { indexedTime } from "#index/query/chain-time.ts";
import { electionByNumber } from "#index/query/election-by-number.ts";
import { endorsementsOf } from "#index/query/endorsements.ts";
import { candidateView } from "#index/view/candidate-view.ts";
import { checksummed } from "#index/view/checksummed.ts";

export function handleCandidate(context: ApiContext): RouteHandler<typeof candidateRoute> {
  const { deployment, model, store } = context;
  return async (c) => {
    const { number, address } = c.req.valid("param");
    committeeOf(deployment);
    const facts = electionByNumber(await model.elections.get(), number);
    const candidate = facts.candidates.find((one) => one.address === address.toLowerCase());
    if (candidate === undefined) {
      throw new ApiProblem(
        404,
        "no_such_candidate",
        `${address} does not stand in election ${number}`,
        `/api/elections/${number} lists its candidates.`,
      );
    }
    const rows = await endorsementsOf(store, facts.number, candidate.address);
    return c.json(
      {
        election: { number: facts.number, phase: electionPhase(facts, await indexedTime(context)) },
        candidate: candidateView(facts, candidate, model.standings.of(facts)),
        endorsements: rows.map(({ holder, weight, timestamp, tx_hash }) => ({
          holder: checksummed(holder),
          weightTokens: weight,
          at: timestamp,
          txHash: tx_hash,
        })),
      },
      200,
    );
  };
}
