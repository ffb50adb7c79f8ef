/** "danger" is shown in red: a screen that hides it can take the Safe. `call` is the place of the call, as "2.1". */
export type Warning = { level: "danger" | "caution"; call: string | null; text: string };

export function danger(text: string, call: string | null = null): Warning {
  return { level: "danger", call, text };
}

export function caution(text: string, call: string | null = null): Warning {
  return { level: "caution", call, text };
}
