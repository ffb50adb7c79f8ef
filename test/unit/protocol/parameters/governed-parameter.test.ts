import { describe, expect, it } from "vitest";
import { governedActions } from "#proposals/catalogue/governed-action.ts";
import { controllerParameters } from "#protocol/emissions/controller-parameters.ts";
import { type GovernedParameter, parameterField } from "#protocol/parameters/governed-parameter.ts";
import { at } from "#test/unit/proposals/sample-deployment.ts";

const token = { symbol: "NET", decimals: 12 };
const listed = (part: Partial<GovernedParameter>): GovernedParameter => ({
  name: "threshold",
  id: "loans.threshold",
  label: "Threshold",
  help: "Above it a loan is sold.",
  unit: { kind: "bps", min: "1", max: "10000" },
  ...part,
});

describe("the field of a parameter", () => {
  it("is written in its unit, within the bounds that no deployment leaves", () => {
    expect(parameterField(listed({}), token)).toMatchObject({
      name: "value",
      label: "Threshold",
      kind: "bps",
      unit: "%",
      decimals: 2,
      min: "1",
      max: "10000",
      options: null,
    });
  });

  it("of an amount is in the network's token", () => {
    const amount = listed({ unit: { kind: "tokens", min: "0" } });
    expect(parameterField(amount, token)).toMatchObject({ unit: "NET", decimals: 12, example: "25000 NET" });
    const example = listed({ unit: { kind: "tokens", example: "7" } });
    expect(parameterField(example, token).example).toBe("7 NET");
  });

  it("of a choice offers its options, and a profile's is named by the id", () => {
    const options = [{ value: "1", label: "one half" }];
    const choice = listed({ unit: { kind: "choice", options } });
    expect(parameterField(choice, token, "loans.threshold")).toMatchObject({ name: "loans.threshold", options });
  });
});

describe("the actions of a list", () => {
  const actions = governedActions(
    { timelock: at(1), token: { ...token, address: at(2) } },
    {
      domain: "loans",
      contract: "Loans",
      address: at(3),
      parameters: [listed({}), listed({ name: "fee", id: "loans.fee", label: "Fee", help: "What a loan costs." })],
      of: "loans",
      pace: "once a week",
      riskHint: "treasury",
    },
  );

  it("are one a parameter, each with the number of its place", () => {
    expect(actions.map(({ id }) => id)).toEqual(["loans.threshold", "loans.fee"]);
    const calls = actions.map((action) => action.describe(action.parse({ value: "4%" })).map(({ args }) => args));
    expect(calls).toEqual(
      [0, 1].map((place) => [
        [expect.objectContaining({ value: `${place}` }), expect.objectContaining({ value: "400" })],
      ]),
    );
  });

  it("say what they do in words made of the list", () => {
    const [action] = actions;
    expect(action?.title).toBe("Set the threshold");
    expect(action?.description).toBe("Above it a loan is sold. A vote moves it a step at a time, once a week.");
    expect(action?.sentence(action.parse({ value: "4%" }))).toBe("Set the threshold of loans to 4%");
    expect(action?.parameters[0]).toMatchObject({
      id: "loans.threshold",
      label: "Threshold",
      contract: "Loans",
      address: at(3),
      actionId: "loans.threshold",
      bounds: { min: "1", max: "10000" },
    });
  });
});

describe("the list of the emission controller", () => {
  it("has each name, id and label once", () => {
    for (const key of ["name", "id", "label"] as const) {
      expect(new Set(controllerParameters.map((parameter) => parameter[key])).size).toBe(controllerParameters.length);
    }
  });
});
