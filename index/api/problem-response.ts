import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { ApiProblem } from "#index/schema/api-problem.ts";
import type { Log } from "#operator/log/log.ts";
import { databaseTrouble } from "#store/connection/database-trouble.ts";

const TROUBLES = {
  away: {
    code: "database_away",
    message: "The server cannot reach its database",
    hint: "Try again in a moment; nothing of what you sent was kept.",
  },
  busy: {
    code: "database_busy",
    message: "The database was too busy to answer in time",
    hint: "Try again in a moment; nothing of what you sent was kept.",
  },
} as const;

/** Every failure as `{error: {code, message, hint}}`; our own faults without their inner workings. */
export function problemResponse(log: Log) {
  return (error: Error, c: Context): Response => {
    const problem = asProblem(error, c.req.path, log);
    const { status, code, message, hint } = problem;
    // What is left of a request that is too large is not read: nothing can follow on its connection.
    if (status === 413) c.header("connection", "close");
    return c.json({ error: { code, message, hint } }, status);
  };
}

function asProblem(error: Error, path: string, log: Log) {
  if (error instanceof ApiProblem) return error;
  if (error instanceof HTTPException && error.status < 500) {
    return {
      status: 400 as const,
      code: "bad_request",
      message: error.message,
      hint: "/openapi.json describes the API.",
    };
  }
  const trouble = databaseTrouble(error);
  if (trouble !== null) return { status: 503 as const, ...TROUBLES[trouble] };
  log(`${path}: ${error.message}`, { level: "error", stack: error.stack });
  return {
    status: 500 as const,
    code: "internal",
    message: "The server failed to answer; the cause is in its log.",
    hint: "Try again; if it goes on, look at /api/health and the log.",
  };
}
