import { createRoute, type RouteHandler } from "@hono/zod-openapi";
import { endpoint } from "#index/api/endpoint.ts";
import { json, notYet, refused } from "#index/api/responses.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { certifiedProviders, networkDays } from "#index/query/certification-facts.ts";
import { badCursor, cutPage } from "#index/query/page.ts";
import { providerClock } from "#index/query/provider-clock.ts";
import { knownProvider } from "#index/query/provider-table.ts";
import { ApiProblem } from "#index/schema/api-problem.ts";
import {
  AvailabilitySchema,
  CertificationPageSchema,
  CertificationSchema,
  ProviderCertificationSchema,
} from "#index/schema/certification.ts";
import { AvailabilityQuery, CertificationQuery, NoQuery, ProviderKey } from "#index/schema/query.ts";
import { certificationOverview, standingViews } from "#index/view/certification-view.ts";
import { providerCertification } from "#index/view/provider-certification.ts";
import { epochStartSeconds } from "#index/view/provider-view.ts";
import { certificationContracts } from "#protocol/certification/certification-contracts.ts";
import { slotsOf } from "#protocol/certification/slots.ts";

const certificationRoute = createRoute({
  method: "get",
  path: "/api/certification",
  summary: "Kinds of certificates with their attesters, what each tier asks for, and the record of the checkers",
  request: { query: NoQuery },
  responses: { 200: json("Certification", CertificationSchema), ...refused, ...notYet },
});

const standingsRoute = createRoute({
  method: "get",
  path: "/api/certification/providers",
  summary: "How each provider stands, requirement by requirement, in the order of their numbers",
  request: { query: CertificationQuery },
  responses: { 200: json("Standings", CertificationPageSchema), ...refused, ...notYet },
});

const standingRoute = createRoute({
  method: "get",
  path: "/api/certification/providers/{id}",
  summary: "A provider's certificates, standing, and when it was not there",
  request: { params: ProviderKey, query: NoQuery },
  responses: { 200: json("Provider", ProviderCertificationSchema), ...refused, ...notYet },
});

const availabilityRoute = createRoute({
  method: "get",
  path: "/api/availability",
  summary: "By epoch, how many providers were not there, and for how much of it",
  request: { query: AvailabilityQuery },
  responses: { 200: json("Availability", AvailabilitySchema), ...refused, ...notYet },
});

async function certificationClock(context: ApiContext) {
  const { deployment } = context;
  if (certificationContracts(deployment) === null) {
    const message = `${deployment.networkName} certifies no providers`;
    throw new ApiProblem(404, "no_certification", message, "Its deployment has no Certification.");
  }
  return providerClock(context);
}

function handleCertification(context: ApiContext): RouteHandler<typeof certificationRoute> {
  return async (c) => {
    await certificationClock(context);
    return c.json(await certificationOverview(context), 200);
  };
}

function handleStandings(context: ApiContext): RouteHandler<typeof standingsRoute> {
  return async (c) => {
    const { limit, cursor, ...question } = c.req.valid("query");
    const { now } = await certificationClock(context);
    const after = cursor === undefined ? undefined : parseCursor(cursor);
    const rows = await certifiedProviders(context.store, { ...question, after, limit: limit + 1 });
    const { items, nextCursor } = cutPage(rows, limit, ({ provider }) => String(provider));
    return c.json({ items: await standingViews(context, items, now), nextCursor }, 200);
  };
}

function parseCursor(cursor: string): number {
  if (!/^\d{1,10}$/.test(cursor)) throw badCursor(cursor);
  return Number(cursor);
}

function handleStanding(context: ApiContext): RouteHandler<typeof standingRoute> {
  return async (c) => {
    const clock = await certificationClock(context);
    const row = await knownProvider(context.store, c.req.valid("param").id);
    return c.json(await providerCertification(context, row, clock), 200);
  };
}

function handleAvailability(context: ApiContext): RouteHandler<typeof availabilityRoute> {
  return async (c) => {
    const { epochs } = c.req.valid("query");
    const { schedule, epoch } = await certificationClock(context);
    const untilEpoch = epoch + 1;
    const fromEpoch = Math.max(0, untilEpoch - epochs);
    const days = Map.groupBy(await networkDays(context.store, fromEpoch), (day) => day.epoch);
    return c.json(
      {
        fromEpoch,
        untilEpoch,
        epochs: [...days]
          .toSorted(([a], [b]) => a - b)
          .map(([of, rows]) => ({
            epoch: of,
            startAt: epochStartSeconds(schedule, of),
            providers: rows.length,
            badSlots: rows.reduce((sum, { bad_slots }) => sum + slotsOf(BigInt(bad_slots)).length, 0),
          })),
      },
      200,
    );
  };
}

export const certificationEndpoints = [
  endpoint(certificationRoute, handleCertification),
  endpoint(standingsRoute, handleStandings),
  endpoint(standingRoute, handleStanding),
  endpoint(availabilityRoute, handleAvailability),
];
