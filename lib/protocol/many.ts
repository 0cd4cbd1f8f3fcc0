import type * as v from "valibot";

/**
 * A list or record of which the first wrong entry is enough: to say what is wrong with each of
 * thousands takes a hundred times as long as to read them.
 */
export const upToFault = <const Schema extends v.GenericSchema>(
  schema: Schema,
): Schema => ({
  ...schema,
  "~run": (dataset, config) =>
    schema["~run"](dataset, { ...config, abortEarly: true }),
});
