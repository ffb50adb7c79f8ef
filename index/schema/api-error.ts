import { z } from "@hono/zod-openapi";

export const ApiErrorSchema = z
  .object({
    error: z.object({
      code: z.string().openapi({ example: "unknown_parameter" }),
      message: z.string().openapi({ description: "What was wrong." }),
      hint: z.string().openapi({ description: "What to do about it." }),
    }),
  })
  .openapi("ApiError");
