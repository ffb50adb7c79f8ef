import { HttpRequestError } from "viem";
import { expect, it } from "vitest";
import { BotError, messageOf } from "#bots/engine/bot-error.ts";

const URL_WITH_KEY = "https://user:s3cretKey@eth.example/v3/s3cretKey?apikey=s3cretKey";

it.for([
  new Error(`cannot fork ${URL_WITH_KEY}: no answer`),
  new BotError("alarm", `at ${URL_WITH_KEY}.`),
  new Error("outer", { cause: new BotError("retry", `at ${URL_WITH_KEY}`) }),
  new HttpRequestError({ url: URL_WITH_KEY, details: `of ${URL_WITH_KEY}` }),
  `at ${URL_WITH_KEY}`,
])("what is stored, shown and sent of a failure names the node without its key: %s", (error) => {
  expect(messageOf(error)).not.toContain("s3cretKey");
  expect(messageOf(new Error(`cannot fork ${URL_WITH_KEY}: no answer`))).toBe(
    "cannot fork https://eth.example/…: no answer",
  );
});
