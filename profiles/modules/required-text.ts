import { z } from "zod";

export const requiredText = z.string("expected text").min(1, "expected text, found none");
